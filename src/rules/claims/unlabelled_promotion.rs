use crate::{
    finding::{Meta, declare_rule},
    lexicon::Promotion,
    model::{Content, Promoted, Setting},
    rule::{Rule, Sink},
    text::Span,
};

declare_rule!(
    /// Something is sold, and nothing says that it is advertising.
    ///
    /// Prices, guarantees, shipping, coverage, downloads and sign-ups in the text of a page, under no label such as
    /// "Advertisement" or "Sponsored", and results that customers are quoted with where nothing says what most
    /// people notice. A page that says who has an interest in it may offer things apart from its exercises and its
    /// safety advice. Not reported: experts with a credential, the author's own story, "free weights", links to
    /// one's own exercises.
    ///
    /// ## Why
    ///
    /// A reader in pain takes what stands among the exercises for advice, and another person's result for their own.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// 30-day money-back guarantee and free shipping.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Advertisement: 30-day money-back guarantee and free shipping.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    UnlabelledPromotion {
        id: "unlabelled-promotion", group: Claims, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks: disclosure; FTC endorsement guides; PIF TICK"
    }
);

impl Rule for UnlabelledPromotion {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(promotion) = content.page.as_ref().and_then(|page| page.promotion.as_ref()) else {
            return out.not_applicable();
        };
        let is_offer = |place: &&Promoted| {
            let excused = promotion.is_disclosed && place.setting == Setting::Text;
            place.what == Promotion::Offer && !place.is_labelled && !excused
        };
        let offers: Vec<&Promoted> = promotion.places.iter().filter(is_offer).collect();
        for of_section in offers.chunk_by(|one, next| one.section == next.section) {
            let words = out.words(of_section[0].words);
            let place = match of_section[0].setting {
                Setting::Exercise => " inside an exercise",
                Setting::Safety => " among safety advice",
                Setting::Text => "",
            };
            let message =
                format!("`{words}` offers something{place}, and no words above it say that it is advertising");
            let help = "put it under `Advertisement` or `Sponsored`, apart from the exercises, or take it out";
            out.report_all(&places(of_section), message, help);
        }
        if promotion.tells_typical_result {
            return;
        }
        let is_outcome = |place: &&Promoted| place.what == Promotion::Outcome && !place.is_labelled;
        let outcomes: Vec<&Promoted> = promotion.places.iter().filter(is_outcome).collect();
        for of_section in outcomes.chunk_by(|one, next| one.section == next.section) {
            let words = out.words(of_section[0].words);
            let message = format!("`{words}` tells how it went for some, and nothing says how it goes for most");
            out.report_all(&places(of_section), message, "take it out, or say what is typical and that results differ");
        }
    }
}

fn places(of_section: &[&Promoted]) -> Vec<(Span, String)> {
    of_section.iter().map(|place| (place.words, String::new())).collect()
}
