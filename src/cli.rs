//! Arguments in, bytes out, exit code.
