//! Findings of reading itself. They have no rule file: they are made where the text is read.

use super::{EXPIRED_WAIVER, MALFORMED_WAIVER, Meta, UNUSED_WAIVER, meta::declare_builtin};

declare_builtin!(
    /// The file cannot be read: it is not YAML, or not text.
    ///
    /// Each syntax error is shown where it stands. Parts that could be read whole are still judged; nothing is
    /// called missing in a part that could not.
    ///
    /// ## Why
    ///
    /// What cannot be read cannot be checked, and a file that is skipped silently looks safe.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie down, lift your hips
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie down., Lift your hips.]
    /// ```
    INVALID_YAML { id: "invalid-yaml", group: Structure, severity: Error, tier: Reading, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// One field stands twice in the same place.
    ///
    /// Both places are shown and neither value is trusted.
    ///
    /// ## Why
    ///
    /// Most YAML readers keep the last one and say nothing: a caution can vanish that way.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// cautions: [Do not arch your back at the top.]
    /// cautions: []
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// cautions: [Do not arch your back at the top.]
    /// ```
    DUPLICATE_KEY { id: "duplicate-key", group: Structure, severity: Error, tier: Reading, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// The YAML uses a feature that content does not need and readers disagree about.
    ///
    /// Shared text by `&name` and `*name` (anchors, aliases, merge keys), marks such as `!!text` (tags), a second
    /// document in one file, a field name that is not text, `.inf` and `.nan`, numbers too large to hold; front
    /// matter that is not YAML (`+++`).
    ///
    /// ## Why
    ///
    /// An alias can hide where a caution comes from, and can blow a small file up to gigabytes.
    /// To share one text, name a guidance record: `{use: id}`.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// cautions: *shared
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// cautions: [{use: bending-cautions}]
    /// ```
    UNSUPPORTED_YAML { id: "unsupported-yaml", group: Structure, severity: Error, tier: Reading, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// The file is too large, or too deeply nested, to be checked.
    ///
    /// Nothing else is judged in that file. The limits are `limits.file_size` (its bytes), `limits.depth`
    /// (lists within lists) and `limits.nodes` (the keys and values of a record; the words and marks of a
    /// page) of `physiolint.yaml`.
    ///
    /// ## Why
    ///
    /// Anyone who opens a pull request can send a file made to stop the check. It must end with a
    /// clear answer, and the answer must not be green.
    ///
    /// ## Bad
    ///
    /// One record of 40 MiB, exported from a whole database.
    ///
    /// ## Good
    ///
    /// One record per file.
    LIMIT_EXCEEDED { id: "limit-exceeded", group: Structure, severity: Error, tier: Reading, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// A field does not have the shape its kind asks for.
    ///
    /// Every violation of a file is shown, not only the first. The field is read no further, so no
    /// other rule trusts it.
    ///
    /// ## Why
    ///
    /// A dosage that cannot be read is a dosage nobody checked.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// level: hardish
    /// steps: [Lie on your back., Lift your hips.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// level: beginner
    /// steps: [Lie on your back., Lift your hips.]
    /// ```
    SCHEMA_MISMATCH { id: "schema-mismatch", group: Structure, severity: Error, tier: Reading, since: "0.1.0", source: "CERT items 8 and 13; TIDieR" }
);

declare_builtin!(
    /// Nothing says what kind of content a YAML file is, so it was not checked.
    ///
    /// ## Why
    ///
    /// A file that was not checked must not look like one that passed.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=misc/bridge.yaml)
    /// name: Bridge
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=misc/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// ```
    UNKNOWN_KIND { id: "unknown-kind", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// A Markdown page is taken for an article only because nothing says its kind.
    ///
    /// Its front matter was not validated. To declare the kind, write `schema: article/v1` in the
    /// front matter, list the folder under `collections` in `physiolint.yaml`, or move the file
    /// below a folder named `articles`.
    ///
    /// ## Why
    ///
    /// Misspelt keys in front matter are only found when the kind is declared.
    ///
    /// ## Bad
    ///
    /// ```markdown (path=docs/stretching.md)
    /// ---
    /// layout: post
    /// ---
    ///
    /// # Bridge
    ///
    /// ## How to
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown (path=docs/stretching.md)
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// ---
    ///
    /// # Bridge
    ///
    /// ## How to
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    UNDECLARED_KIND { id: "undeclared-kind", group: Structure, severity: Info, tier: Ordinary, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// A key is no field of its kind.
    ///
    /// Keys that begin with `x-` are yours and are never looked at.
    ///
    /// ## Why
    ///
    /// A misspelt `cautions` switches a safety check off.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// caution: [Do not arch your back at the top.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// cautions: [Do not arch your back at the top.]
    /// ```
    UNKNOWN_FIELD { id: "unknown-field", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// An unquoted value that other YAML readers read as something else.
    ///
    /// `no`, `on`, `yes`, `off` become true or false, `1:30` becomes 90 and `0777` becomes 511 in
    /// readers of YAML 1.1.
    ///
    /// ## Why
    ///
    /// The site that shows the content may read it differently from this check.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// lang: no
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// lang: "no"
    /// ```
    AMBIGUOUS_SCALAR { id: "ambiguous-scalar", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// The file's `schema:` names another kind than its folder or collection.
    ///
    /// The file is read as what `schema:` says.
    ///
    /// ## Why
    ///
    /// One of the two is a mistake, and templates usually go by the folder.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=programs/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// ```
    KIND_MISMATCH { id: "kind-mismatch", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// The language of a file has no word lists, so its prose was not checked.
    ///
    /// One finding per language and run, on the first file; the summary counts the files. Only
    /// structure and fields were checked in them.
    ///
    /// ## Why
    ///
    /// No reading is better than a wrong one: a Dutch warning read as English would be called
    /// missing.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// lang: nl
    /// name: Bekkenkanteling
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// lang: en
    /// name: Pelvic tilt
    /// ```
    UNSUPPORTED_LANGUAGE { id: "unsupported-language", group: Locale, severity: Warning, tier: Ordinary, since: "0.1.0", source: "House rule" }
);

/// All metas without a rule file, in the order of the catalogue.
pub static BUILT_IN: [&Meta; 14] = [
    &INVALID_YAML,
    &DUPLICATE_KEY,
    &UNSUPPORTED_YAML,
    &LIMIT_EXCEEDED,
    &SCHEMA_MISMATCH,
    &UNKNOWN_KIND,
    &UNDECLARED_KIND,
    &UNKNOWN_FIELD,
    &AMBIGUOUS_SCALAR,
    &KIND_MISMATCH,
    &UNSUPPORTED_LANGUAGE,
    &MALFORMED_WAIVER,
    &UNUSED_WAIVER,
    &EXPIRED_WAIVER,
];
