//! What authors get wrong, and the lines that tell them.

mod activities;
mod glossary;
mod lessons;
mod modules;
mod noise;
mod programmes;
mod questions;
mod rules;
mod small;
mod surveys;
