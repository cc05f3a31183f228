use super::*;
use crate::{lexicon::Passage, text::Prose};

/// The words of the promises of a text, each passage on a line of its own.
fn promised(text: &str) -> Vec<(Promised, String)> {
    let proses: Vec<Prose> = text.lines().map(|line| Prose::from_text(line, 0)).collect();
    let passages: Vec<Passage<'_>> = proses
        .iter()
        .map(|prose| Passage { prose, place: Place::Paragraph, lent: crate::lexicon::Lent::default() })
        .collect();
    let sentences = Sentences::of(&passages, "en").expect("English");
    let words = |mark: Mark<Promise>| (mark.what.what, proses[mark.passage].text()[mark.what.words].to_owned());
    promises(&sentences).into_iter().map(words).collect()
}

#[test]
fn promises_are_found_with_their_words() {
    let mut wrong = Vec::new();
    for (text, what) in [
        ("The information in these videos is for education only.", Promised::Film),
        ("Watch the video below to learn the move.", Promised::Film),
        ("In this short video, she shows a bridge.", Promised::Film),
        ("The video shows how far to lift.", Promised::Film),
        ("Check out the video to learn how to do each one.", Promised::Film),
        ("Follow along with the video.", Promised::Film),
        ("Here's a quick video of the whole routine.", Promised::Film),
        ("Lift your hips as shown in the picture.", Promised::Picture),
        ("Place your hands as the photo shows.", Promised::Picture),
        ("Bend your knee, as shown.", Promised::Picture),
        ("Rest your head on your arm as shown below.", Promised::Picture),
        ("The image above shows the start.", Promised::Picture),
        ("Lift the leg (see picture).", Promised::Picture),
        ("Lie on your side (pictured left).", Promised::Picture),
        ("Lift your knee (Figure 2).", Promised::Picture),
        ("Return to the start (see Fig. 3).", Promised::Picture),
        ("Figure 2: The end position.", Promised::Picture),
        ("See figures 1 and 2 for the grip.", Promised::Picture),
        ("Look at the diagram to find the muscle.", Promised::Picture),
        ("Please see the pictures below.", Promised::Picture),
        ("Repeat the exercises in the following photos.", Promised::Picture),
        ("Place five cones around you as shown.", Promised::Picture),
        ("Your foot is in front of the hip (as in the first picture).", Promised::Picture),
        ("Click image to enlarge.", Promised::Picture),
        ("I show the stretch in the video below.", Promised::Film),
        ("Strengthen the back with a ball in this free video on fitness.", Promised::Film),
        ("Read below or click the image for the video.", Promised::Film),
        ("Sit tall like in the photo on the left.", Promised::Picture),
        ("Here are some pictures of the movement.", Promised::Picture),
        ("Kick your legs up and down as shown and repeat.", Promised::Picture),
        ("Stretch the calf as demonstrated in the video.", Promised::Film),
        ("We made a film last year. Watch the film below.", Promised::Film),
        ("Keep the leg in line as shown", Promised::Picture),
        ("Like the picture shown, hold your body up.", Promised::Picture),
        ("THE INFORMATION IN THIS VIDEO IS NOT ADVICE.", Promised::Film),
        ("Follow the illustrations to find the position.", Promised::Picture),
        ("Hold the band as illustrated.", Promised::Picture),
        ("Watch the clip to see the movement.", Promised::Film),
        ("Look at photo 3.", Promised::Picture),
        ("Begin as in picture 2 and lift.", Promised::Picture),
        ("As pictured, keep your knees bent.", Promised::Picture),
    ] {
        let found = promised(text);
        let kinds: Vec<Promised> = found.iter().map(|(what, _)| *what).collect();
        if kinds != [what] {
            wrong.push(format!("{text} {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(promised("Bend the leg, as shown, and hold."), [(Promised::Picture, "as shown".to_owned())]);
    let lettered = "Lie on your back with bent knees (A). Roll them to one side (B). Go back (C).";
    assert_eq!(promised(lettered), [(Promised::Lettered, "(A)".to_owned())]);
}

#[test]
fn other_pictures_are_no_promise() {
    let texts = [
        "Book a video call with a physiotherapist.",
        "Ask for a video consultation.",
        "Picture yourself on a beach.",
        "A poor body image is common.",
        "See the bigger picture.",
        "Stress is often in the picture.",
        "Do the figure-four stretch next.",
        "Put your legs in a figure 4 position.",
        "put an ankle above the other knee, and the legs make a figure 4.",
        "Draw a figure 8 with your hips.",
        "Figure 4: lie on your back.",
        "Walk in a figure 8.",
        "Either (a) lie down or (b) sit.",
        "(a) Lie down. (b) Sit up.",
        "Choose one: lie down (a).",
        "Your MRI may be normal. These images show bones, not pain.",
        "The image shows a bulge on your scan.",
        "Many people post videos of cracking backs. These videos look satisfying.",
        "Film yourself from the side. Watch the video to check your back.",
        "Watch the video on our YouTube channel.",
        "Watch the videos in the app.",
        "Participants watched the video twice.",
        "Which of these videos helped?",
        "There is no video below.",
        "As shown above, movement helps.",
        "As shown in a large trial, walking helps.",
        "Attach a clip to the band.",
        "Exercises pictured in magazines look easy.",
        "Watch the video at https://example.com/bridge.",
        "Walking 30 minutes helped, as shown by a review.",
        "Paint a picture of your day.",
        "The exercises below are gentle.",
        "Take a photo of your posture each month.",
        "Take the pillow above your head.",
        "The clinical picture is what counts.",
        "Use the image of a string that pulls you up.",
        "Look at the full picture, not at one scan.",
        "The groups were exercise (A) and rest (B).",
        "Ask your physiotherapist to watch the video you took.",
        "You may have seen these videos on TikTok.",
        "Bring photos of your desk. The photos help us to advise you.",
        "Get into position and picture the start.",
        "Here is the bigger picture.",
        "We filmed a video last year. The video went viral.",
        "Sit down and watch a film.",
        "Lie still while the images are taken.",
        "Most of these videos show the movement without a warning.",
        "YouTube is full of advice. These videos rarely help.",
        "Attach the clip above the knee.",
        "You can do it as shown by your physiotherapist.",
        "The exercises shown below are gentle.",
        "Your posture on a video call matters.",
        "Look at the picture on your wall to keep your head still.",
        "Look at a photo above the door.",
        "Watch the hair clip on the floor.",
        "Watch the clip does not slip.",
        "As illustrated by one review, walking helps.",
        "As illustrated, movement helps.",
        "Keep the clip shut to the end.",
    ];
    let wrong: Vec<_> =
        texts.iter().filter(|text| !promised(text).is_empty()).map(|text| (text, promised(text))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn ornaments_are_told_by_the_names_of_their_files() {
    assert!(names_ornament("section-divider"));
    assert!(names_ornament("check_icon"));
    assert!(!names_ornament("bridge-start"));
}
