//! Which exercise leads to which by its progressions, and where the way returns to its start.

use rustc_hash::FxHashMap;

/// Ways that return to their start. Entries are told by their place in the library.
#[derive(Debug, Default)]
pub(super) struct Circles {
    /// Which circles an entry lies on: entries that reach each other share a number.
    group_of: FxHashMap<u32, u32>,
    /// At the entry a circle is told at: the entries along it, from that one on.
    told_at: FxHashMap<u32, Vec<u32>>,
}

impl Circles {
    /// Finds all circles. `ways[entry]` are the entries it leads to; of the entries of a circle, the
    /// one that `order` puts first tells of it.
    pub(super) fn new<K: Ord>(ways: &[Vec<u32>], order: impl Fn(u32) -> K) -> Self {
        let mut circles = Self::default();
        for (number, mut group) in (0u32..).zip(Groups::of(ways)) {
            let [first, rest @ ..] = group.as_slice() else { continue };
            if rest.is_empty() && !ways[*first as usize].contains(first) {
                continue;
            }
            group.sort_unstable_by_key(|entry| order(*entry));
            circles.group_of.extend(group.iter().map(|entry| (*entry, number)));
            circles.told_at.insert(group[0], circles.shortest(ways, group[0]));
        }
        circles
    }

    /// The entries along the circle that is told at this one, itself first.
    pub(super) fn told_at(&self, entry: u32) -> Option<&[u32]> {
        self.told_at.get(&entry).map(Vec::as_slice)
    }

    /// Whether two entries lie on one circle.
    pub(super) fn are_on_one(&self, one: u32, other: u32) -> bool {
        self.group_of.get(&one).is_some_and(|group| self.group_of.get(&other) == Some(group))
    }

    /// The shortest way from an entry of a circle back to it, within its group.
    fn shortest(&self, ways: &[Vec<u32>], start: u32) -> Vec<u32> {
        let mut came_from: FxHashMap<u32, u32> = FxHashMap::default();
        let mut reached = vec![start];
        let mut at = 0;
        while let Some(&here) = reached.get(at) {
            at += 1;
            for &next in ways[here as usize].iter().filter(|next| self.are_on_one(start, **next)) {
                if next == start {
                    let mut way: Vec<u32> =
                        std::iter::successors(Some(here), |entry| came_from.get(entry).copied()).collect();
                    way.reverse();
                    return way;
                }
                if let std::collections::hash_map::Entry::Vacant(place) = came_from.entry(next) {
                    place.insert(here);
                    reached.push(next);
                }
            }
        }
        vec![start]
    }
}

/// Tarjan's search for groups of entries that all reach each other, without recursion.
/// Source: R. Tarjan, "Depth-first search and linear graph algorithms", 1972.
struct Groups<'w> {
    ways: &'w [Vec<u32>],
    /// When an entry was first seen, from 1 on; 0 for never.
    seen: Vec<u32>,
    /// The earliest entry it reaches.
    lowest: Vec<u32>,
    open: Vec<u32>,
    is_open: Vec<bool>,
    found: Vec<Vec<u32>>,
}

impl<'w> Groups<'w> {
    fn of(ways: &'w [Vec<u32>]) -> Vec<Vec<u32>> {
        let none = vec![0; ways.len()];
        let mut groups = Self {
            ways,
            seen: none.clone(),
            lowest: none,
            open: Vec::new(),
            is_open: vec![false; ways.len()],
            found: Vec::new(),
        };
        let mut count = 0;
        for start in (0u32..).take(ways.len()) {
            if groups.seen[start as usize] == 0 {
                groups.search(start, &mut count);
            }
        }
        groups.found
    }

    fn search(&mut self, start: u32, count: &mut u32) {
        // Entries on the way down, each with the number of ways on that were tried.
        let mut path = vec![(start, 0)];
        while let Some((here, tried)) = path.last_mut() {
            let (entry, next) = (*here as usize, self.ways[*here as usize].get(*tried).copied());
            if *tried == 0 && self.seen[entry] == 0 {
                *count += 1;
                self.seen[entry] = *count;
                self.lowest[entry] = *count;
                self.open.push(*here);
                self.is_open[entry] = true;
            }
            *tried += 1;
            match next {
                Some(next) if self.seen[next as usize] == 0 => path.push((next, 0)),
                Some(next) if self.is_open[next as usize] => {
                    self.lowest[entry] = self.lowest[entry].min(self.seen[next as usize]);
                }
                Some(_) => {}
                None => {
                    let done = *here;
                    path.pop();
                    self.close(done);
                    if let Some((above, _)) = path.last() {
                        self.lowest[*above as usize] = self.lowest[*above as usize].min(self.lowest[entry]);
                    }
                }
            }
        }
    }

    /// An entry that reaches none before itself ends its group.
    fn close(&mut self, entry: u32) {
        if self.lowest[entry as usize] != self.seen[entry as usize] {
            return;
        }
        let at = self.open.iter().rposition(|open| *open == entry).expect("an entry is open until its group is found");
        let group = self.open.split_off(at);
        for member in &group {
            self.is_open[*member as usize] = false;
        }
        self.found.push(group);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(ways: &[&[u32]]) -> Vec<Vec<u32>> {
        let ways: Vec<Vec<u32>> = ways.iter().map(|way| way.to_vec()).collect();
        let circles = Circles::new(&ways, |entry| entry);
        (0u32..).take(ways.len()).filter_map(|entry| circles.told_at(entry)).map(<[u32]>::to_vec).collect()
    }

    #[test]
    fn each_circle_is_told_once_at_its_first_entry() {
        assert_eq!(told(&[&[1], &[2], &[0]]), [vec![0, 1, 2]]);
        assert_eq!(told(&[&[1], &[2], &[1]]), [vec![1, 2]]);
        assert_eq!(told(&[&[0]]), [vec![0]]);
        assert_eq!(told(&[&[1, 2], &[2], &[]]), Vec::<Vec<u32>>::new());
        assert_eq!(told(&[&[1], &[0], &[3], &[2]]), [vec![0, 1], vec![2, 3]]);
    }

    #[test]
    fn the_shortest_way_back_is_told() {
        assert_eq!(told(&[&[1, 2], &[2], &[0]]), [vec![0, 2]]);
    }

    #[test]
    fn a_ladder_of_many_rungs_is_climbed_without_recursion() {
        let rungs = 100_000;
        let ways: Vec<Vec<u32>> = (0..rungs).map(|rung| vec![(rung + 1) % rungs]).collect();
        let circles = Circles::new(&ways, |entry| entry);
        assert_eq!(circles.told_at(0).map(<[u32]>::len), Some(100_000));
    }
}
