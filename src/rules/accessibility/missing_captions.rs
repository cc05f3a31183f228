use crate::{
    finding::{Meta, declare_rule},
    model::{Content, Layer, Sound},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A film has no words for those who cannot hear it.
    ///
    /// Looks at the films of an exercise record: `captions` or `transcript`, or `audio: none` together with `alt`
    /// or `caption`, where there is nothing to hear. A moving drawing without sound (`kind: animation`) counts as a
    /// picture.
    ///
    /// ## Why
    ///
    /// How far, how slowly and when to stop is often only said aloud. Readers who are deaf, and readers
    /// in a waiting room, miss all of it.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// media: [{kind: video, src: "https://example.com/bridge.mp4"}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// media: [{kind: video, src: "https://example.com/bridge.mp4", captions: "https://example.com/bridge.vtt"}]
    /// ```
    MissingCaptions {
        id: "missing-captions", group: Accessibility, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "WCAG 2.2, criteria 1.2.1 and 1.2.2"
    }
);

impl Rule for MissingCaptions {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        // The base of an overlay names the films.
        if content.page.is_some() || content.media.is_empty() || content.layer == Layer::Overlay {
            return out.not_applicable();
        }
        for film in &content.media {
            let address = quote(&film.address);
            match film.sound {
                Sound::Told => {}
                Sound::Untold => out.report(
                    film.span,
                    format!("the film `{address}` has no `captions` and no `transcript`"),
                    "add `captions:` or `transcript:`, or `audio: none` and `alt:`",
                ),
                Sound::SilentFilm => out.report(
                    film.span,
                    format!("the film `{address}` is silent, and nothing says what it shows"),
                    "add `alt:` with the position and what moves",
                ),
            }
        }
    }
}
