use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::Error;
use crate::text::Spanned;

/// Globs of the configuration, matched against paths relative to it.
#[derive(Debug)]
pub(super) struct Globs(Gitignore);

impl Globs {
    /// Compiles globs; `refuse` says where a broken one stands.
    pub(super) fn new(globs: &[Spanned<String>], refuse: &dyn Fn(&Spanned<String>) -> Error) -> Result<Self, Error> {
        let mut builder = GitignoreBuilder::new("");
        // A bracket that is never closed would be read as a letter and match nothing.
        builder.allow_unclosed_class(false);
        for glob in globs {
            // A leading slash anchors the glob at the folder of the configuration.
            let anchored = format!("/{}", glob.value.trim_start_matches("./"));
            builder.add_line(None, &anchored).map_err(|_| refuse(glob))?;
        }
        let compiled = builder.build();
        compiled.map(Self).map_err(|_| globs.first().map_or_else(|| Error::new("the globs are too large"), refuse))
    }

    /// Whether a file, or a folder above it, matches.
    pub(super) fn matches(&self, relative: &str) -> bool {
        self.0.matched_path_or_any_parents(relative, false).is_ignore()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn matches(glob: &str, path: &str) -> bool {
        let globs = [Spanned::new(glob.to_owned(), Span::default())];
        Globs::new(&globs, &|_| Error::new("broken")).unwrap().matches(path)
    }

    #[test]
    fn globs_are_anchored_at_the_configuration() {
        assert!(matches("content/**", "content/a/b.yaml"));
        assert!(!matches("content/**", "old/content/a.yaml"));
        assert!(matches("**/*.{yaml,md}", "a/b/c.md"));
        assert!(matches("**/*.{yaml,md}", "c.md"));
        assert!(!matches("*.md", "a/c.md"));
        assert!(matches("blog/news", "blog/news/a.md"));
        assert!(matches("./blog/*.md", "blog/a.md"));
    }
}
