use crate::{
    finding::{Meta, declare_rule},
    lexicon::Telling,
    model::{Content, Field, Layer, ListedNumber},
    rule::{Rule, Sink, quote},
    settings::{Emergency, emergency_in, is_of_one_place, places_of},
    text::Span,
};

declare_rule!(
    /// The reader is told to call a number that works in another country.
    ///
    /// Looks at 999, 911, 112, 000 and 111 where the reader is told to call them in an emergency, and at the list
    /// `emergency` of a red-flags record. The country is that of `jurisdictions` in the file, else the region of
    /// its `lang` (`en-GB`), else the one in the configuration; without a country, and for countries that are not
    /// listed below, nothing is reported. Not reported either: a page that tells the right number as well, or
    /// numbers of several countries; a paragraph that names a country or sends the reader to the local number; 111
    /// for advice in the United Kingdom.
    ///
    /// ## Why
    ///
    /// In an emergency the number on the page is the one that is dialled.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// lang: en-US
    /// ---
    ///
    /// # Bridge
    ///
    /// If you lose control of your bladder, call 999.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// lang: en-US
    /// ---
    ///
    /// # Bridge
    ///
    /// If you lose control of your bladder, call 911.
    /// ```
    WrongEmergencyNumber {
        id: "wrong-emergency-number", group: Locale, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "each country names its own"
    }
);

impl Rule for WrongEmergencyNumber {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let numbers = &content.emergency;
        if numbers.said.is_empty() && numbers.listed.is_empty() {
            return out.not_applicable();
        }
        let wrongly_listed: Vec<_> = numbers.listed.iter().filter_map(judged).collect();
        if !wrongly_listed.is_empty() {
            for (span, message, help) in wrongly_listed {
                out.report(span, message, help);
            }
            return;
        }
        let places = places(content, out);
        let Some(home) = places.first() else { return };
        let is_right = |number: &str| places.iter().any(|place| place.numbers.contains(&number));
        let listed = numbers.listed.iter().filter(|entry| emergency_in(&entry.jurisdiction).is_some());
        let all = numbers.said.iter().filter(|said| said.telling != Telling::Mere).map(|said| said.number);
        if all.chain(numbers.listed.iter().map(|entry| entry.number.value.as_str())).any(is_right) {
            return;
        }
        // In the United Kingdom 111 gives advice.
        let has_advice_line = places.iter().any(|place| place.numbers.contains(&"999"));
        let told = numbers.said.iter().filter(|said| said.telling == Telling::ToCall);
        let told = told.map(|said| (said.number, said.words));
        let told: Vec<(&str, Span)> = told
            .chain(listed.map(|entry| (entry.number.value.as_str(), entry.number.span)))
            .filter(|(number, _)| places_of(number).is_some() && !(has_advice_line && *number == "111"))
            .collect();
        let digits: Vec<&str> = told.iter().map(|(number, _)| *number).collect();
        let Some((first, span)) = told.first().filter(|_| is_of_one_place(&digits)) else { return };
        let (words, elsewhere) = (out.words(*span), places_of(first).unwrap_or_default());
        let right = home.numbers[0];
        let wrong = if words == *first { format!("`{first}`") } else { format!("`{words}`: {first}") };
        let message = format!(
            "{wrong} is the emergency number of {elsewhere}; this text is for readers in {}, where it is {right}",
            home.place
        );
        let help = format!(
            "write {right}, or list the number of each country the text is for (source: {}); the country is taken \
             from `lang` or `jurisdictions`",
            home.source
        );
        let spots: Vec<(Span, String)> = told.iter().map(|(_, span)| (*span, String::new())).collect();
        out.report_all(&spots, message, help);
    }
}

/// An entry of `emergency` with the number of another country than its own.
fn judged(entry: &ListedNumber) -> Option<(Span, String, String)> {
    let number = entry.number.value.as_str();
    let (home, elsewhere) = (emergency_in(&entry.jurisdiction)?, places_of(number)?);
    let gives_advice = number == "111" && home.numbers.contains(&"999");
    if home.numbers.contains(&number) || gives_advice {
        return None;
    }
    let (right, code) = (home.numbers[0], quote(&entry.jurisdiction));
    let message = format!("`{number}` is listed for `{code}` and is the emergency number of {elsewhere}");
    Some((entry.number.span, message, format!("in {} write {right} (source: {})", home.place, home.source)))
}

/// The countries a file is for; none where one of them is not known here.
fn places(content: &Content, out: &Sink<'_>) -> Vec<&'static Emergency> {
    let around = out.context();
    let of_project = || around.jurisdictions.iter().map(String::as_str).filter(|code| *code != "any");
    let codes: Vec<&str> = match &content.envelope.lang {
        _ if !content.emergency.jurisdictions.is_empty() => {
            content.emergency.jurisdictions.iter().map(String::as_str).collect()
        }
        Field::Given(lang) => region(&lang.value).map_or_else(|| of_project().collect(), |region| vec![region]),
        // The language of a translation is that of its folder.
        Field::Missing if content.layer == Layer::Overlay => Vec::new(),
        Field::Missing | Field::Malformed => around.lang.and_then(region).into_iter().chain(of_project()).collect(),
    };
    let places: Option<Vec<_>> = codes.into_iter().map(emergency_in).collect();
    places.unwrap_or_default()
}

/// The region of a language tag: `GB` of `en-GB`.
fn region(tag: &str) -> Option<&str> {
    let is_region = |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    tag.split(['-', '_']).skip(1).find(is_region)
}
