//! Repeatable mixing from a seed that the caller drew, so that a draw can be shown again later.

use sha2::{Digest as _, Sha256};

/// Thirty-two random bytes that decide a draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed(pub [u8; 32]);

/// A stream of numbers from a seed.
pub struct Stream {
    seed: Seed,
    counter: u64,
}

impl Stream {
    /// The stream of that seed for one purpose; other purposes get other numbers.
    #[must_use]
    pub fn new(seed: Seed, purpose: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(seed.0);
        hash.update(purpose.as_bytes());
        Self { seed: Seed(hash.finalize().into()), counter: 0 }
    }

    fn next(&mut self) -> u64 {
        let mut hash = Sha256::new();
        hash.update(self.seed.0);
        hash.update(self.counter.to_be_bytes());
        self.counter += 1;
        let bytes: [u8; 32] = hash.finalize().into();
        let mut first = [0; 8];
        first.copy_from_slice(&bytes[..8]);
        u64::from_be_bytes(first)
    }

    /// A number below `limit`, every one as likely as the next. `limit` must not be zero.
    pub fn below(&mut self, limit: u64) -> u64 {
        // Numbers in the last, incomplete stretch are drawn again: a plain remainder would favour small ones.
        let fair = u64::MAX - u64::MAX % limit;
        loop {
            let number = self.next();
            if number < fair {
                return number % limit;
            }
        }
    }

    /// Puts the things in a random order (Fisher and Yates).
    pub fn mix<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            let other = usize::try_from(self.below(last as u64 + 1)).unwrap_or(last);
            things.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn mixing_keeps_every_thing_and_repeats_for_the_same_seed(seed: [u8; 32], n in 0usize..40) {
            let sorted: Vec<usize> = (0..n).collect();
            let mut once = sorted.clone();
            Stream::new(Seed(seed), "test").mix(&mut once);
            let mut again = sorted.clone();
            Stream::new(Seed(seed), "test").mix(&mut again);
            prop_assert_eq!(&once, &again);
            once.sort_unstable();
            prop_assert_eq!(once, sorted);
        }
    }

    #[test]
    fn every_place_is_about_equally_likely() {
        let mut seen = [0u32; 4];
        for round in 0u8..=255 {
            for second in 0u8..8 {
                let mut seed = [0; 32];
                seed[0] = round;
                seed[1] = second;
                let mut things = [0usize, 1, 2, 3];
                Stream::new(Seed(seed), "test").mix(&mut things);
                seen[things[0]] += 1;
            }
        }
        // 2 048 rounds, 512 expected; 6 standard deviations are about 118.
        assert!(seen.iter().all(|n| (394..=630).contains(n)), "{seen:?}");
    }
}
