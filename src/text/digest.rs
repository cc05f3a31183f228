use sha2::{Digest, Sha256};

/// The SHA-256 of bytes, as 64 small hexadecimal digits.
///
/// Source: FIPS 180-4.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let halves = |byte: u8| [byte >> 4, byte & 0xf].map(|half| char::from(DIGITS[usize::from(half)]));
    Sha256::digest(bytes).into_iter().flat_map(halves).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The one-block example of NIST for SHA-256.
    #[test]
    fn the_published_example() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_hex(b"abc"), expected);
    }
}
