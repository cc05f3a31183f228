use crate::{
    finding::{Meta, declare_rule},
    lexicon::promised::Promised,
    model::{Content, UnkeptPromise},
    rule::{Rule, Sink},
};

declare_rule!(
    /// The text speaks of a picture or a film, and there is none.
    ///
    /// Looks for words that point at something shown: "these videos", "see the picture", "as shown below", "figure
    /// 2", letters of positions such as "(A)" and "(B)". Not reported: a page that has a picture, a film or a link
    /// to one; where a film is promised, a picture alone is not enough. Not reported: a video call, lettered
    /// options, figures in cited works, films by other people.
    ///
    /// ## Why
    ///
    /// Where the words rely on a picture that is not there, the reader has to guess the movement.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times, as the photo shows.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times, until shoulders, hips and knees form a line.
    /// ```
    PromisedMedia {
        id: "promised-media", group: Accessibility, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "WCAG 2.2, guideline 1.1"
    }
);

impl Rule for PromisedMedia {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(first) = content.unkept.first() else { return };
        let thing = if content.page.is_some() { "the page" } else { "the record" };
        let words = out.words(first.words);
        let message = match first.what {
            Promised::Film => format!("`{words}` speaks of a film, but {thing} shows none"),
            Promised::Picture => format!("`{words}` speaks of a picture, but {thing} shows none"),
            Promised::Lettered => format!("`{words}` names a position in a picture, but {thing} shows none"),
        };
        let help = match first.what {
            Promised::Film => "add the film or a link to it, or say in words what it would show",
            Promised::Picture => "add the picture, or say in words what it would show",
            Promised::Lettered => "add the picture, or leave the letters out",
        };
        let label = |promise: &UnkeptPromise| (promise.words, "this speaks of one too".to_owned());
        let places: Vec<_> = content.unkept.iter().map(label).collect();
        out.report_all(&places, message, help);
    }
}
