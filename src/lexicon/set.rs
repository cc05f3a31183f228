use std::{fmt, marker::PhantomData};

/// What may stand in a [`Set`]: a few named things, at most sixteen.
pub trait Member: Copy + 'static {
    /// All of them, in the order of reports.
    const ALL: &'static [Self];

    /// Its place among them.
    fn place(self) -> usize;
}

/// A small set of named things.
pub struct Set<T> {
    bits: u16,
    of: PhantomData<T>,
}

impl<T: Member> Set<T> {
    /// Nothing.
    pub const EMPTY: Self = Self { bits: 0, of: PhantomData };

    /// Whether a thing is in the set.
    #[must_use]
    pub fn contains(self, member: T) -> bool {
        self.bits & (1 << member.place()) != 0
    }

    /// Adds a thing.
    pub fn insert(&mut self, member: T) {
        self.bits |= 1 << member.place();
    }

    /// Takes a thing out.
    pub fn remove(&mut self, member: T) {
        self.bits &= !(1 << member.place());
    }

    /// Everything that is in one of both.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, of: PhantomData }
    }

    /// How many things are in the set.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.bits.count_ones()
    }

    /// Whether nothing is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The things, in the order of reports.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |member| self.contains(*member))
    }
}

// By hand: derived, they would ask the same of `T`, of which nothing is held.
impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Set<T> {}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self { bits: 0, of: PhantomData }
    }
}

impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<T> Eq for Set<T> {}

impl<T> std::hash::Hash for Set<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}

impl<T: Member + fmt::Debug> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Member> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(members: I) -> Self {
        let mut set = Self::default();
        members.into_iter().for_each(|member| set.insert(member));
        set
    }
}
