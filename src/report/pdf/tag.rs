//! What everything on the pages is, for readers that do not see them.

use krilla::tagging::{Identifier, Node, TagGroup, TagKind, TagTree};

/// A tag of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TagId(usize);

/// A tree of tags that grows as a document is laid out, and whose leaves are filled in as it is drawn.
#[derive(Clone, Default)]
pub(super) struct Tags {
    nodes: Vec<Grown>,
    roots: Vec<usize>,
    open: Vec<usize>,
}

#[derive(Clone)]
struct Grown {
    kind: TagKind,
    parts: Vec<usize>,
    leaves: Vec<Identifier>,
}

impl Tags {
    /// Everything until the tag is closed is a part of it.
    pub(super) fn open(&mut self, kind: impl Into<TagKind>) -> TagId {
        let id = self.leaf(kind);
        self.open.push(id.0);
        id
    }

    /// Closes the tag that was opened last.
    pub(super) fn close(&mut self) {
        self.open.pop();
    }

    /// A tag without parts.
    pub(super) fn leaf(&mut self, kind: impl Into<TagKind>) -> TagId {
        let id = self.nodes.len();
        self.nodes.push(Grown {
            kind: kind.into(),
            parts: Vec::new(),
            leaves: Vec::new(),
        });
        match self.open.last() {
            Some(parent) => self.nodes[*parent].parts.push(id),
            None => self.roots.push(id),
        }
        TagId(id)
    }

    /// Something drawn is a part of a tag.
    pub(super) fn fill(&mut self, tag: TagId, leaf: Identifier) {
        self.nodes[tag.0].leaves.push(leaf);
    }

    /// The tree, its tags in the order that they were opened in.
    pub(super) fn tree(self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        let mut built: Vec<Option<TagGroup>> = Vec::new();
        for node in &self.nodes {
            let mut group = TagGroup::new(node.kind.clone());
            node.leaves.iter().for_each(|leaf| group.push(*leaf));
            built.push(Some(group));
        }
        // A part stands behind what it is a part of, so from the end each is whole when it is taken.
        for at in (0..self.nodes.len()).rev() {
            for part in &self.nodes[at].parts {
                if let (Some(part), Some(group)) = (built[*part].take(), &mut built[at]) {
                    // Not the other way around, or a part would be moved before it is whole.
                    group.push(Node::Group(part));
                }
            }
        }
        for group in self.roots.iter().filter_map(|root| built[*root].take()) {
            tree.push(group);
        }
        tree
    }
}
