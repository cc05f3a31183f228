//! Checkstyle's XML, which many services read.

use std::io::{self, Write};

use super::{Run, told, xml::Xml};

pub(super) fn write(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Xml::begin(out)?;
    xml.open("checkstyle", &[("version", "4.3")])?;
    for file in run.outcome.files.iter().filter(|file| !file.findings.is_empty()) {
        xml.open("file", &[("name", &run.names.machine(&file.name))])?;
        for told in told::open(file) {
            let (line, column) = (told.start.line.to_string(), told.start.column.to_string());
            let source = format!("physiolint.{}", told.finding.meta.id);
            xml.empty(
                "error",
                &[
                    ("line", &line),
                    ("column", &column),
                    ("severity", told.finding.severity.name()),
                    ("message", &told::sentences(told.finding)),
                    ("source", &source),
                ],
            )?;
        }
        xml.close()?;
    }
    xml.close()
}

#[cfg(test)]
mod tests {
    use super::{super::specimen, *};

    #[test]
    fn every_standing_in_checkstyle() {
        let told = specimen::told(&specimen::mixed(), |run, out| write(run, out).unwrap());
        insta::assert_snapshot!(told);
    }

    #[test]
    fn no_name_forges_an_element() {
        let told = specimen::told(&specimen::forged(), |run, out| write(run, out).unwrap());
        assert_eq!(told.matches("<file ").count(), 1);
        assert_eq!(told.matches("<error ").count(), 1);
        specimen::assert_forges_nothing(&told);
    }
}
