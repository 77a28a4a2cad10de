//! The course evaluation as pages.
