/// Bytes of a size such as `10MiB`, `512 KiB` or `2000000`.
pub(super) fn bytes(text: &str) -> Option<u64> {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number: u64 = text[..digits].parse().ok()?;
    let unit = match text[digits..].trim_start() {
        "" | "B" => 1,
        "KB" => 1_000,
        "KiB" => 1 << 10,
        "MB" => 1_000_000,
        "MiB" => 1 << 20,
        _ => return None,
    };
    number.checked_mul(unit)
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn sizes_carry_a_binary_or_decimal_unit() {
        assert_eq!(bytes("10MiB"), Some(10 << 20));
        assert_eq!(bytes("2 MB"), Some(2_000_000));
        assert_eq!(bytes("77"), Some(77));
        assert_eq!(bytes("MiB"), None);
        assert_eq!(bytes("99999999999999MiB"), None);
    }
}
