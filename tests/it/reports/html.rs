//! The page of the worked example.

use madbook::report::html;

use super::bakery;

#[test]
fn the_bakery_has_its_page() {
    let page = html::render(&bakery());
    insta::assert_binary_snapshot!("bakery.html", page.into_bytes());
}
