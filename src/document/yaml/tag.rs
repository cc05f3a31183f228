use crate::document::arena::Data;

/// The tags of the YAML 1.2 core schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CoreTag {
    Text,
    Null,
    Bool,
    Int,
    Float,
    Seq,
    Map,
    Foreign,
}

impl CoreTag {
    pub(super) fn named(tag: &str) -> Self {
        match tag.strip_prefix("tag:yaml.org,2002:") {
            Some("str") => Self::Text,
            Some("null") => Self::Null,
            Some("bool") => Self::Bool,
            Some("int") => Self::Int,
            Some("float") => Self::Float,
            Some("seq") => Self::Seq,
            Some("map") => Self::Map,
            _ => Self::Foreign,
        }
    }

    pub(super) const fn fits(self, data: &Data<'_>) -> bool {
        match data {
            Data::Null => matches!(self, Self::Null),
            Data::Bool(_) => matches!(self, Self::Bool),
            Data::Int(_) => matches!(self, Self::Int | Self::Float),
            Data::Float(_) => matches!(self, Self::Float),
            Data::Big(_) | Data::Text(_) | Data::Seq | Data::Map | Data::Refused => false,
        }
    }
}
