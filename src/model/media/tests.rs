use super::*;

#[test]
fn names_of_files_are_told_from_words() {
    for (words, address) in [
        ("IMG_2041.jpg", "a.jpg"),
        ("IMG_2041", "a.jpg"),
        ("DSC00412", "a.jpg"),
        ("img 2041", "a.jpg"),
        ("Screenshot 2024-01-02 10.22", "a.png"),
        ("bridge_start", "bridge.jpg"),
        ("hip-bridge-start", "img/Hip-Bridge-Start.webp?w=300"),
        ("bridge2", "bridge2.jpg"),
        ("bridge.png", ""),
    ] {
        assert_eq!(weakness(words, address, &BareNames::of([])), Some(Weakness::FileName), "{words}");
    }
    for (words, address) in [
        ("Lying on the back, hips lifted", "a.jpg"),
        ("Step 1", "step-1.jpg"),
        ("cat-cow", "cat-cow.jpg"),
        ("90-90 start", "90-90.jpg"),
        ("IMG clinic logo", "a.jpg"),
        ("See https://example.com/a.jpg for the start", "a.jpg"),
    ] {
        assert_eq!(weakness(words, address, &BareNames::of([])), None, "{words}");
    }
}

#[test]
fn a_bare_name_is_weak_and_a_name_with_more_is_not() {
    let names = ["Bird Dog", "Lying on the back with bent knees"];
    for words in ["bird dog", "Bird-dog exercise", "Bird dogs"] {
        assert_eq!(weakness(words, "", &BareNames::of(names)), Some(Weakness::NameOnly), "{words}");
    }
    for words in ["Bird dog, arm and leg level", "Bird dog 2", "Lying on the back with bent knees", "Exercise"] {
        assert_eq!(weakness(words, "", &BareNames::of(names)), None, "{words}");
    }
}

#[test]
fn openings_that_only_say_picture_are_weak() {
    for words in ["Image of a bridge", "a photo of a man on his back", "The picture shows hips", "Picture", "image"] {
        let weak = weakness(words, "", &BareNames::of([]));
        assert_eq!(weak.is_some(), words != "The picture shows hips", "{words}");
    }
    assert_eq!(weakness("X-ray image of a spine", "", &BareNames::of([])), None);
    assert_eq!(weakness("Diagram of the pelvis from the side", "", &BareNames::of([])), None);
}

#[test]
fn places_kept_for_words_say_nothing() {
    for words in ["TODO", ".", "alt text", "Image alt text", "Insert alternative text here", "untitled", "n/a", "..."] {
        assert_eq!(weakness(words, "a.jpg", &BareNames::of([])), Some(Weakness::SaysNothing), "{words}");
    }
    for words in
        ["Text on a wall: stand tall", "Default stance, feet apart", "None of the weight on the hands", "X marks"]
    {
        assert_eq!(weakness(words, "a.jpg", &BareNames::of([])), None, "{words}");
    }
}

#[test]
fn sizes_and_dates_of_storing_make_no_other_picture() {
    for (one, other) in [
        ("img/bridge-300x200.jpg", "img/bridge.webp?w=900"),
        ("https://a.example/img/large/bridge.jpg", "https://b.example/img/thumbs/bridge@2x.jpg"),
        ("/uploads/2023/01/bridge.jpg", "/uploads/2024/11/bridge.jpg"),
        ("/image/w_300,h_200,c_fill/v1623/bridge.jpg", "/image/bridge.jpg"),
        ("/300px/bridge.jpg", "/bridge.jpg"),
    ] {
        assert_eq!(picture_of(one), picture_of(other));
    }
    for (one, other) in [("u/1/image.jpg", "u/2/image.jpg"), ("bridge/start.jpg", "clam/start.jpg"), ("a.jpg", "b.jpg")]
    {
        assert_ne!(picture_of(one), picture_of(other));
    }
}
