//! Whom a page is written for, as its title and its first paragraph say.

use std::ops::Range;

use super::{concept::Concept, language::Shape, sentence::Sentence};

/// A group that may be addressed.
struct Group {
    tag: &'static str,
    names: Concept,
    /// Words before a name by which the group is addressed.
    leads: &'static [Concept],
}

impl Group {
    /// One that a reader belongs to.
    const fn of(tag: &'static str, names: Concept) -> Self {
        Self { tag, names, leads: &[Concept::ForGroup] }
    }

    /// One that a reader is in or comes out of.
    const fn state(tag: &'static str, names: Concept) -> Self {
        Self { tag, names, leads: &[Concept::ForGroup, Concept::WithState] }
    }
}

const GROUPS: [Group; 10] = [
    Group::of("pregnancy", Concept::GroupPregnancy),
    Group::of("older-adults", Concept::GroupOlderAdults),
    Group::state("post-surgery", Concept::GroupPostSurgery),
    Group::state("osteoporosis", Concept::GroupOsteoporosis),
    Group::of("children", Concept::GroupChildren),
    Group::state("anticoagulants", Concept::GroupAnticoagulants),
    Group::state("diabetes-neuropathy", Concept::GroupDiabetesNeuropathy),
    Group::state("cardiac-hypertension", Concept::GroupCardiacHypertension),
    Group::state("hypermobility", Concept::GroupHypermobility),
    Group::state("cancer-history", Concept::GroupCancerHistory),
];

/// The groups that a title addresses: the tag, and the bytes of the words.
#[must_use]
pub fn in_title(title: &Sentence<'_>) -> Vec<(&'static str, Range<usize>)> {
    /// Words between a group and what is offered to it.
    const REACH: usize = 2;
    let offers = title.all(Concept::Offered);
    addressed(title, |group, named| {
        let own = offers.iter().any(|offer| is_near(title, named.end, offer.start, REACH));
        own || leads_to(title, group, named).next().is_some()
    })
}

/// The groups that a sentence of a first paragraph says the page is for.
#[must_use]
pub fn in_opening(sentence: &Sentence<'_>) -> Vec<(&'static str, Range<usize>)> {
    if sentence.question {
        return Vec::new();
    }
    addressed(sentence, |group, named| {
        leads_to(sentence, group, named).any(|lead| sentence.within(Concept::Offering, 0..lead))
    })
}

fn addressed(
    sentence: &Sentence<'_>,
    is_addressed: impl Fn(&Group, &Range<usize>) -> bool,
) -> Vec<(&'static str, Range<usize>)> {
    let said = |group: &Group| {
        let named = sentence.all(group.names).into_iter().find(|named| is_addressed(group, named))?;
        Some((group.tag, sentence.bytes(&named)))
    };
    let found: Vec<_> = GROUPS.iter().filter_map(said).collect();
    if found.is_empty() || sentence.has(Concept::NotOffered) { Vec::new() } else { found }
}

/// Where the words begin that address a group by the name that stands at these tokens.
fn leads_to(sentence: &Sentence<'_>, group: &Group, named: &Range<usize>) -> impl Iterator<Item = usize> {
    /// Words between "for" and the group.
    const REACH: usize = 3;
    let leads = group.leads.iter().flat_map(|lead| sentence.all(*lead));
    leads.filter(move |lead| is_near(sentence, lead.end, named.start, REACH)).map(|lead| lead.start)
}

/// Whether at most so many words, and no mark, stand between two places.
fn is_near(sentence: &Sentence<'_>, from: usize, to: usize, reach: usize) -> bool {
    from <= to && to - from <= reach && sentence.tokens[from..to].iter().all(|token| token.shape != Shape::Mark)
}

#[cfg(test)]
mod tests {
    use super::{Sentence, in_opening, in_title};

    #[test]
    fn titles_address_a_group() {
        for (title, tag) in [
            ("back exercises for seniors", "older-adults"),
            ("five stretches in pregnancy", "pregnancy"),
            ("prenatal yoga at home", "pregnancy"),
            ("stretches for the third trimester", "pregnancy"),
            ("gentle moves after back surgery", "post-surgery"),
            ("strength training with osteoporosis", "osteoporosis"),
            ("a routine for people with high blood pressure", "cardiac-hypertension"),
            ("back care for children", "children"),
        ] {
            assert_eq!(in_title(&Sentence::alone(title)).first().map(|(tag, _)| *tag), Some(tag), "{title}");
        }
        for title in [
            "exercises to avoid in pregnancy",
            "back pain and pregnancy",
            "senior physiotherapist explains the bridge",
            "why surgery is rarely needed",
            "how to prevent osteoporosis with exercise",
            "ten exercises for a stiff back",
        ] {
            assert_eq!(in_title(&Sentence::alone(title)), [], "{title}");
        }
    }

    #[test]
    fn first_paragraphs_say_whom_they_are_for() {
        for (said, tag) in [
            ("these moves are meant for older adults who sit a lot.", "older-adults"),
            ("this routine is written for the second trimester.", "pregnancy"),
            ("here are six exercises for people with osteoporosis.", "osteoporosis"),
        ] {
            assert_eq!(in_opening(&Sentence::alone(said)).first().map(|(tag, _)| *tag), Some(tag), "{said}");
        }
        for said in [
            "back pain is common in pregnancy and in older adults.",
            "if you are pregnant, ask your midwife before these moves.",
            "these exercises are not for children.",
            "are these moves for seniors?",
            "my grandmother is a senior.",
        ] {
            assert_eq!(in_opening(&Sentence::alone(said)), [], "{said}");
        }
    }
}
