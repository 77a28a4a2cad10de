//! Papers as pages.
