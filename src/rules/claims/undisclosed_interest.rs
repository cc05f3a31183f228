use crate::{
    finding::{Meta, declare_rule},
    lexicon::Promotion,
    model::{Content, Promoted},
    rule::{Rule, Sink},
    text::Span,
};

/// Promotions of one section at most this many paragraphs apart are one mention.
const MENTION: usize = 3;

declare_rule!(
    /// The page promotes what its publisher sells, and does not say so.
    ///
    /// Counts the places of a page that promote a product or a service: offers, and "our pillow", "our app", "book
    /// with us". Places close together, in one section, are one mention, and one mention alone is not reported.
    /// `disclosures` in the front matter, and words such as "we sell", "affiliate link" or "sponsored by" anywhere,
    /// disclose it.
    ///
    /// ## Why
    ///
    /// A reader who knows that the author sells the pillow reads the advice on pillows with other eyes.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Our lumbar pillow goes well with this move.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    ///
    /// ## More comfort
    ///
    /// Order our pillow today.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// We sell lumbar pillows. Our lumbar pillow goes well with this move.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    ///
    /// ## More comfort
    ///
    /// Order our pillow today.
    /// ```
    UndisclosedInterest {
        id: "undisclosed-interest", group: Claims, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks: disclosure"
    }
);

impl Rule for UndisclosedInterest {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(promotion) = content.page.as_ref().and_then(|page| page.promotion.as_ref()) else {
            return out.not_applicable();
        };
        if promotion.is_disclosed {
            return;
        }
        let places: Vec<&Promoted> = promotion.places.iter().filter(|place| place.what != Promotion::Outcome).collect();
        let is_one = |one: &&Promoted, next: &&Promoted| {
            one.section == next.section && next.paragraph - one.paragraph <= MENTION
        };
        let mentions: Vec<&[&Promoted]> = places.chunk_by(is_one).collect();
        if mentions.len() < 2 {
            return;
        }
        let spans: Vec<(Span, String)> = mentions.iter().map(|mention| (mention[0].words, String::new())).collect();
        let message = format!(
            "`{}` and {} promote something, and nothing says who has an interest in it",
            out.words(spans[0].0),
            counted(mentions.len() - 1)
        );
        out.report_all(&spans, message, "say who sells it, in the text or under `disclosures` (`We sell ...`)");
    }
}

fn counted(more: usize) -> String {
    if more == 1 { "one more place".to_owned() } else { format!("{more} more places") }
}
