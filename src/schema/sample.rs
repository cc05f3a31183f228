//! Arenas for tests, from text in JSON, whose spans are those of the text.

use crate::{
    document::{Data, Document, Node},
    text::Span,
};

/// Reads `text`, which must be JSON; `"!refused"` becomes a refused node.
pub(super) fn read(text: &str) -> Document<'_> {
    let mut reader = Reader { text, at: 0, nodes: Vec::new() };
    reader.value();
    Document { nodes: reader.nodes, comments: Vec::new() }
}

struct Reader<'s> {
    text: &'s str,
    at: usize,
    nodes: Vec<Node<'s>>,
}

impl Reader<'_> {
    fn skip(&mut self) -> u8 {
        let rest = self.text[self.at..].trim_start_matches([' ', '\n', ',', ':']);
        self.at = self.text.len() - rest.len();
        rest.as_bytes()[0]
    }

    fn value(&mut self) {
        let first = self.skip();
        let (start, index) = (self.at, self.nodes.len());
        self.nodes.push(Node {
            data: Data::Null,
            span: Span::default(),
            subtree_end: 0,
            torn: false,
            duplicate: false,
        });
        let data = match first {
            b'{' | b'[' => {
                self.at += 1;
                while !matches!(self.skip(), b'}' | b']') {
                    self.value();
                }
                self.at += 1;
                if first == b'{' { Data::Map } else { Data::Seq }
            }
            _ => self.scalar(),
        };
        let end = u32::try_from(self.nodes.len()).expect("small");
        let node = &mut self.nodes[index];
        node.data = data;
        node.span = Span::of(&(start..self.at));
        node.subtree_end = end;
    }

    fn scalar(&mut self) -> Data<'static> {
        let rest = &self.text[self.at..];
        let mut stream = serde_json::Deserializer::from_str(rest).into_iter::<serde_json::Value>();
        let value = stream.next().expect("a value").expect("JSON");
        self.at += stream.byte_offset();
        match value {
            serde_json::Value::Bool(value) => Data::Bool(value),
            serde_json::Value::Number(value) => {
                value.as_i64().map_or_else(|| Data::Float(value.as_f64().expect("a number")), Data::Int)
            }
            serde_json::Value::String(text) if text == "!refused" => Data::Refused,
            serde_json::Value::String(text) => Data::Text(text.into()),
            _ => Data::Null,
        }
    }
}
