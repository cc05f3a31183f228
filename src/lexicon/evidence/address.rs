use std::{ops::Range, sync::LazyLock};

use regex::Regex;

/// A web address in a text, and its query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Bytes of the text it was found in.
    pub range: Range<usize>,
    /// Keys of its query that only say where the reader came from or who they are.
    pub tracking: Vec<String>,
}

/// Keys of queries that follow a reader and name no page. Source: the help pages of the mail,
/// advertising and analytics services that add them; result lists of medical search pages.
const TRACKING: &[&str] = &[
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "msclkid",
    "yclid",
    "twclid",
    "ttclid",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "_hsenc",
    "_hsmi",
    "mkt_tok",
    "vero_id",
    "wickedid",
    "oly_enc_id",
    "oly_anon_id",
    "_openstat",
    "s_cid",
    "ncid",
    "cmpid",
    "selectedtitle",
    "display_rank",
    "usage_type",
    "sessionid",
    "session_id",
    "phpsessid",
    "jsessionid",
    "sid",
    "gbraid",
    "wbraid",
    "srsltid",
    "_ga",
    "_gl",
];
/// The same, by how they begin.
const TRACKING_FAMILIES: &[&str] = &["utm_", "pk_", "mtm_", "hsa_", "matomo_", "piwik_"];

/// Hosts where studies and guidelines are found, or parts of such hosts and paths.
const SCHOLARLY: &[&str] = &[
    "doi.org/",
    "ncbi.nlm.nih.gov",
    "pubmed",
    "cochrane",
    "clinicaltrials.gov",
    "nice.org.uk",
    "who.int",
    "bmj.com",
    "jamanetwork.com",
    "thelancet.com",
    "nejm.org",
    "sciencedirect.com",
    "springer.com",
    "wiley.com",
    "tandfonline.com",
    "sagepub.com",
    "oup.com",
    "academic.oup",
    "plos.org",
    "frontiersin.org",
    "mdpi.com",
    "nature.com/articles",
    "biomedcentral.com",
    "jospt.org",
    "pedro.org.au",
    "medrxiv.org",
    "europepmc.org",
    "semanticscholar.org",
    "acpjournals.org",
    "lww.com",
    "karger.com",
    "uptodate.com",
    "sign.ac.uk",
    "guidelines",
    "/guideline",
    "/guidance/",
];

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?i-u)(?:https?://|www\.)(?u:[^\s<>"'`\[\]{}|]+)"#)
        .expect("the pattern is a constant, and a test uses it")
});

/// The addresses a text writes out.
#[must_use]
pub fn addresses(text: &str) -> Vec<Address> {
    // Most texts hold none, and a run that meets none need not compile the pattern.
    let may_be = text.contains("://") || text.as_bytes().windows(4).any(|part| part.eq_ignore_ascii_case(b"www."));
    if !may_be {
        return Vec::new();
    }
    ADDRESS.find_iter(text).map(|found| address(text, found.range())).collect()
}

/// An address without the marks that close what stands around it.
fn address(text: &str, range: Range<usize>) -> Address {
    let start = range.start;
    let kept = text[range].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']);
    // A bracket that the address did not open closes what stands around it.
    let kept = if kept.contains('(') { kept } else { kept.split(')').next().unwrap_or(kept) };
    Address { range: start..start + kept.len(), tracking: tracking(kept) }
}

/// Keys of an address's query that track.
fn tracking(address: &str) -> Vec<String> {
    let Some((_, query)) = address.split_once('?') else { return Vec::new() };
    let query = query.split('#').next().unwrap_or(query);
    let keys = query.split('&').map(|pair| pair.trim_start_matches("amp;").split('=').next().unwrap_or(pair));
    keys.filter(|key| is_tracking(&key.to_ascii_lowercase())).map(str::to_owned).collect()
}

fn is_tracking(key: &str) -> bool {
    TRACKING.contains(&key) || TRACKING_FAMILIES.iter().any(|family| key.starts_with(family))
}

/// Whether an address leads to a study, a guideline or an index of them.
#[must_use]
pub fn is_scholarly(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    SCHOLARLY.iter().any(|part| lower.contains(part)) || lower.starts_with("doi:")
}
