mod filling;
mod gallery;

use std::ops::Range;

use filling::Filling;
use gallery::Gallery;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Block, BlockKind, CellPlace, HtmlComment, ItemPlace, Link, Shown, html, html::ListStyle};
use crate::text::Span;

/// What one walk over the parser's events gives.
#[derive(Default)]
pub(super) struct Walk {
    pub(super) blocks: Vec<Block>,
    pub(super) comments: Vec<HtmlComment>,
    pub(super) links: Vec<Link>,
    pub(super) shown: Vec<Shown>,
}

/// Walks the body, which begins at byte `body` of `text`.
pub(super) fn walk(text: &str, body: usize) -> Walk {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut walker = Walker { text, ..Walker::default() };
    for (event, range) in Parser::new_ext(&text[body..], options).into_offset_iter() {
        walker.take(event, range.start + body..range.end + body);
    }
    walker.end_block();
    Walk { shown: walker.gallery.shown, ..walker.walk }
}

/// A list around the current place.
struct List {
    number: u32,
    next_item: u32,
    numbered: bool,
    /// The number its last item bears in the text.
    last: u32,
}

#[derive(Default)]
struct Walker<'t> {
    text: &'t str,
    walk: Walk,
    filling: Option<Filling>,
    lists: Vec<List>,
    lists_seen: u32,
    item_opens: bool,
    table: CellPlace,
    tables_seen: u32,
    in_cell: bool,
    /// Block quotes around the current place, and how many outermost ones there were.
    quotes: (usize, u32),
    hidden: usize,
    strong: usize,
    links: Vec<(String, Range<usize>)>,
    gallery: Gallery,
    html: Option<Range<usize>>,
    /// Level of the HTML heading the text stands in.
    html_heading: Option<u8>,
}

impl<'t> Walker<'t> {
    fn take(&mut self, event: Event<'t>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, &range),
            Event::Text(text) => self.prose(&text, range),
            Event::Code(words) if self.gallery.is_in_image() => self.gallery.describe(&words, &range),
            Event::SoftBreak if self.gallery.is_in_image() => self.gallery.describe(" ", &range),
            Event::SoftBreak => self.soft_break(&range),
            Event::HardBreak => self.split_at_hard_break(&range),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) => {
                self.gap(&range);
            }
            Event::InlineHtml(_) => self.inline_html(range),
            Event::Html(_) => {
                let start = self.html.as_ref().map_or(range.start, |html| html.start);
                self.html = Some(start..range.end);
            }
            Event::Rule => self.end_block(),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'t>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.begin(self.text_kind(), range.start),
            Tag::Heading { level, .. } => self.begin(BlockKind::Heading { level: level as u8 }, range.start),
            Tag::List(first) => {
                self.end_block();
                self.open_list(if first.is_some() { ListStyle::Numbered } else { ListStyle::Bulleted });
            }
            Tag::Item => {
                self.end_block();
                self.open_item(self.text.get(range).unwrap_or("").trim_start());
            }
            Tag::Table(_) => {
                self.end_block();
                self.table = CellPlace { table: self.tables_seen, row: 0, column: 0 };
                self.tables_seen += 1;
            }
            Tag::TableRow => {
                self.table.row += 1;
                self.table.column = 0;
            }
            Tag::TableCell => {
                self.in_cell = true;
                self.begin(BlockKind::Cell, range.start);
            }
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.end_block();
                self.hidden += 1;
            }
            Tag::Image { dest_url, .. } => {
                self.gallery.begin_image(dest_url.into_string(), &range, self.next_block());
                self.hidden += 1;
            }
            Tag::Strong => self.strong += 1,
            Tag::Link { dest_url, .. } => {
                self.links.push((dest_url.into_string(), range));
                self.gallery.begin_link();
            }
            Tag::BlockQuote(_) => {
                self.end_block();
                self.quotes = (self.quotes.0 + 1, self.quotes.1 + u32::from(self.quotes.0 == 0));
            }
            Tag::HtmlBlock => self.end_block(),
            Tag::TableHead
            | Tag::Emphasis
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.end_block(),
            TagEnd::BlockQuote(_) => {
                self.end_block();
                self.quotes.0 = self.quotes.0.saturating_sub(1);
            }
            TagEnd::TableCell => {
                self.end_block();
                self.in_cell = false;
                self.table.column += 1;
            }
            TagEnd::Item => {
                self.end_block();
                self.item_opens = false;
            }
            TagEnd::List(_) => {
                self.end_block();
                self.lists.pop();
            }
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.hidden = self.hidden.saturating_sub(1),
            TagEnd::Image => {
                self.hidden = self.hidden.saturating_sub(1);
                self.gallery.end_image();
                self.gap(range);
            }
            TagEnd::Strong => self.end_strong(),
            TagEnd::Link => {
                if let Some((destination, span)) = self.links.pop() {
                    let (span, block) = (Span::of(&span), self.next_block());
                    self.gallery.end_link(span);
                    self.walk.links.push(Link { destination, span, block });
                }
            }
            TagEnd::HtmlBlock => self.html_block(),
            TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::Emphasis
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => {}
        }
    }

    /// Text directly in an item has no paragraph of its own in a tight list.
    const fn text_kind(&self) -> BlockKind {
        match self.html_heading {
            Some(level) => BlockKind::Heading { level },
            None if self.item_opens => BlockKind::Item,
            None => BlockKind::Paragraph,
        }
    }

    fn begin(&mut self, kind: BlockKind, start: usize) {
        self.end_block();
        self.filling = Some(Filling::new(kind, start));
        self.item_opens = false;
    }

    fn filling(&mut self, start: usize) -> &mut Filling {
        if self.filling.is_none() {
            self.begin(self.text_kind(), start);
        }
        self.filling.as_mut().expect("just begun")
    }

    fn prose(&mut self, text: &str, range: Range<usize>) {
        if self.hidden > 0 {
            return self.gallery.describe(text, &range);
        }
        let (file, strong, linked) = (self.text, self.strong > 0, !self.links.is_empty());
        let length = text.trim().len();
        self.gallery.read(length);
        let filling = self.filling(range.start);
        filling.strong += if strong { length } else { 0 };
        filling.linked += if linked { length } else { 0 };
        filling.read(text, &range, file);
    }

    fn gap(&mut self, range: &Range<usize>) {
        self.filling.iter_mut().filter(|_| self.hidden == 0).for_each(|filling| filling.gap(range));
    }

    fn end_strong(&mut self) {
        self.strong = self.strong.saturating_sub(1);
        self.filling.iter_mut().for_each(Filling::end_strong);
    }

    /// A bold line over running text is a heading whose blank line was left out.
    fn soft_break(&mut self, range: &Range<usize>) {
        let next = self.text[range.end..].chars().next();
        let begins_anew = next.is_some_and(|next| next.is_uppercase() || next.is_ascii_digit());
        let plain_place = self.strong == 0 && self.lists.is_empty() && self.links.is_empty() && self.hidden == 0;
        if plain_place && begins_anew && self.filling.as_ref().is_some_and(Filling::is_bold_line) {
            return self.begin(BlockKind::Paragraph, range.end);
        }
        self.gap(range);
    }

    /// A hard line break sets what follows apart: `Sets: 3` and `Reps: 12` on two lines are two.
    fn split_at_hard_break(&mut self, range: &Range<usize>) {
        if self.in_cell || self.strong > 0 || !self.links.is_empty() {
            return self.gap(range);
        }
        self.begin_line(BlockKind::Paragraph, range);
    }

    /// Begins a block behind a line break.
    fn begin_line(&mut self, kind: BlockKind, at: &Range<usize>) {
        let goes_on = self.filling.as_ref().is_some_and(|filling| filling.may_go_on(&self.text[at.end..]));
        self.begin(kind, at.end);
        self.filling.iter_mut().for_each(|filling| filling.goes_on = goes_on);
    }

    fn inline_html(&mut self, range: Range<usize>) {
        let Some(raw) = self.text.get(range.clone()) else {
            return;
        };
        if let Some(inner) = raw.strip_prefix("<!--") {
            let inner = Span::of(&(range.start + 4..range.start + 4 + inner.trim_end_matches("-->").len()));
            self.comment(Span::of(&range), inner);
        } else if raw.to_ascii_lowercase().starts_with("<br") {
            return self.split_at_hard_break(&range);
        }
        self.gallery.tag(raw, Span::of(&range).start, self.next_block());
        if !html::is_unseen(raw) {
            return self.gap(&range);
        }
        self.filling.iter_mut().filter(|_| self.hidden == 0).for_each(|filling| filling.mark(&range));
    }

    /// Index of the block that ends next.
    fn next_block(&self) -> u32 {
        Span::of(&(0..self.walk.blocks.len())).end
    }

    fn comment(&mut self, span: Span, inner: Span) {
        let before_block = self.next_block();
        self.walk.comments.push(HtmlComment { span, inner, before_block });
    }

    fn html_block(&mut self) {
        let Some(range) = self.html.take() else {
            return;
        };
        let text = self.text;
        let lists_around = self.lists.len();
        for piece in html::pieces(&text[range.clone()], Span::of(&range).start) {
            match piece {
                html::Piece::Text(span) => {
                    if self.filling.is_some() || !text[span.range()].trim().is_empty() {
                        self.prose(&text[span.range()], span.range());
                    }
                }
                html::Piece::Comment { span, inner } => self.comment(span, inner),
                html::Piece::Open(element) => self.open_element(element),
                html::Piece::Close(element) => self.close_element(element, lists_around),
                html::Piece::Shown(span) => self.gallery.tag(&text[span.range()], span.start, self.next_block()),
                html::Piece::Break(span) if self.html_heading.is_none() => {
                    self.begin_line(self.text_kind(), &span.range());
                }
                html::Piece::Break(_) => self.end_block(),
                html::Piece::Tag => {}
            }
        }
        self.end_block();
        // A list that the block leaves open ends with it: what follows is Markdown again.
        self.lists.truncate(lists_around);
        self.item_opens = false;
        self.html_heading = None;
    }

    fn open_element(&mut self, element: html::Element) {
        self.end_block();
        match element {
            html::Element::Heading(level) => self.html_heading = Some(level),
            html::Element::List(style) => self.open_list(style),
            html::Element::Item => self.open_item(""),
            html::Element::Other => {}
        }
    }

    fn close_element(&mut self, element: html::Element, lists_around: usize) {
        self.end_block();
        match element {
            html::Element::List(_) if self.lists.len() > lists_around => {
                self.lists.pop();
            }
            html::Element::Item => self.item_opens = false,
            html::Element::Heading(_) => self.html_heading = None,
            html::Element::List(_) | html::Element::Other => {}
        }
    }

    fn open_list(&mut self, style: ListStyle) {
        let numbered = style == ListStyle::Numbered;
        self.lists.push(List { number: self.lists_seen, next_item: 0, numbered, last: 0 });
        self.lists_seen += 1;
    }

    /// `marker` is the text from the item's number on. Two numbered lists one after the other are
    /// one list to Markdown; to a reader the second begins where the numbers begin anew.
    fn open_item(&mut self, marker: &str) {
        let Some(list) = self.lists.last_mut() else { return };
        let digits = marker.bytes().take_while(u8::is_ascii_digit).count();
        let number: u32 = marker[..digits].parse().unwrap_or(0);
        if list.numbered && number == 1 && list.last > 1 {
            (list.number, list.next_item) = (self.lists_seen, 0);
            self.lists_seen += 1;
        }
        list.last = number;
        list.next_item += 1;
        self.item_opens = true;
    }

    fn end_block(&mut self) {
        let Some(mut filling) = self.filling.take() else {
            return;
        };
        filling.prose.finish();
        let visible = self.text[filling.start..filling.end].trim_end().len();
        let span = Span::of(&(filling.start..filling.start + visible));
        let depth = Span::of(&(0..self.lists.len())).end;
        let item = self.lists.last().map(|list| ItemPlace {
            list: list.number,
            index: list.next_item.saturating_sub(1),
            depth,
            numbered: list.numbered,
        });
        // A heading keeps its place even when it is empty; other blocks need something to read.
        if filling.prose.is_empty() && !matches!(filling.kind, BlockKind::Heading { .. } | BlockKind::Cell) {
            return;
        }
        self.walk.blocks.push(Block {
            kind: filling.kind,
            prose: filling.prose,
            span,
            section: 0,
            item,
            cell: self.in_cell.then_some(self.table),
            quote: (self.quotes.0 > 0).then_some(self.quotes.1),
            goes_on: filling.goes_on,
            only_link: filling.plain > 0 && filling.linked == filling.plain,
            only_strong: filling.plain > 0 && filling.strong == filling.plain,
            opening_strong: Span::of(&(0..filling.opening_strong)).end,
        });
    }
}
