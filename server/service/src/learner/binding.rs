//! Binding facts into the chain of an enrolment: each link carries the digest of the one before it.

use super::Learner;
use crate::error::Error;
use crate::house::House;
use chrono::{DateTime, Utc};
use domain::canonical::Digest;
use domain::chain::{self, Beside, Link};
use storage::{ChainLinkRow, Write};

/// The end of a chain, to which links are added.
pub(super) struct Chain {
    pub(super) newest: Option<Link>,
    pub(super) length: i64,
    pub(super) head: Option<Digest>,
}

impl Chain {
    pub(super) fn after(newest: Option<String>) -> Result<Self, Error> {
        let newest: Option<Link> = newest
            .map(|body| serde_json::from_str(&body))
            .transpose()
            .map_err(|e| Error::failed("read the newest link", e))?;
        Ok(Self {
            length: newest.as_ref().map_or(0, |l| i64::try_from(l.number).unwrap_or(i64::MAX)),
            head: newest.as_ref().map(|l| l.digest.clone()),
            newest,
        })
    }

    pub(super) fn append(
        &mut self,
        house: &House,
        learner: &Learner,
        kind: &str,
        ids: Vec<String>,
        payload: serde_json::Value,
        now: DateTime<Utc>,
    ) -> Result<Write, Error> {
        let failed = |e| Error::failed("bind a fact into the chain", e);
        let beside = Beside { salt: house.new_id(), payload };
        let link = chain::link(self.newest.as_ref(), kind, ids, now, &beside).map_err(failed)?;
        let about = format!("chain/1:{}:{}:{}", learner.key.programme, learner.key.time, link.number);
        let number = i64::try_from(link.number).unwrap_or(i64::MAX);
        let row = ChainLinkRow {
            organisation: house.identity.organisation.to_string(),
            key: learner.row.key(),
            number,
            body: serde_json::to_string(&link).map_err(|e| Error::failed("write a link", e))?,
            beside: Some(learner.person_key.seal(&about, &beside, &*house.random)?.into()),
        };
        self.length = number;
        self.head = Some(link.digest.clone());
        self.newest = Some(link);
        Ok(storage::write::append_link(row))
    }
}
