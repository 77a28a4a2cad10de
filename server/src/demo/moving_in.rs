//! What the organization of the demonstration brought with it: people, a group, hours and certificates from before.

use super::play::{Play, stuck};
use crate::failure::Failure;
use chrono::Datelike as _;
use domain::actor::Actor;
use domain::moving_in::{DateOrder, Kind};
use service::moving_in::{self, Sent};

/// Where the records come from. In all of these, LAST and BEFORE stand for the year before this one, and the one before
/// that: the demonstration can be set to any time.
const SOURCE: &str = "Mill Street binders, BEFORE and LAST";

const PEOPLE: &str = "person_id,name,email\n\
    M-01,Elena Popescu,elena@riverside.example\n\
    M-02,Otis Farrant,otis@millstreet.example\n\
    M-03,Winona Keller,\n\
    M-04,Gabriel Osei,\n";

const ROSTER: &str = "person_id,group,program,role,joined_on\n\
    M-02,Mill Street LAST,foundations,trainee,LAST-03-03\n\
    M-03,Mill Street LAST,foundations,trainee,LAST-03-03\n\
    M-04,Mill Street LAST,foundations,supervisor,\n";

const HOURS: &str = "person_id,date,kind,length,activity,supervised_by,signed_on,original,checked_by,entry_id\n\
    M-01,LAST-05-06,practice,1:30,One to one,Gabriel Osei,LAST-05-08,Folder 3 at Mill Street,Ingrid Nakamura,MS-11\n\
    M-01,LAST-05-13,practice,45 min,Shadowing,Gabriel Osei,,,,MS-12\n\
    M-02,LAST-05-07,practice,2 h,Group facilitation,Gabriel Osei,,,,MS-13\n\
    M-03,LAST-05-07,practice,2 h,Group facilitation,Gabriel Osei,,,,MS-14\n\
    M-03,LAST-05-14,supervision,1 h,Individual,Gabriel Osei,,,,MS-15\n\
    M-03,LAST-05-32,practice,1 h,Outreach,Gabriel Osei,,,,MS-16\n";

const CERTIFICATES: &str = "person_id,number,program,kind,issued_on,expires_on,issuer\n\
    M-01,MS-BEFORE-007,Peer Support Basics,training completion,BEFORE-06-28,,Mill Street Recovery Center\n\
    M-02,MS-BEFORE-009,Ethics Refresher,continuing education,BEFORE-09-20,LAST-09-20,Mill Street Recovery Center\n";

fn years(text: &str, play: &Play) -> String {
    let now = play.day(0).year();
    text.replace("LAST", &(now - 1).to_string()).replace("BEFORE", &(now - 2).to_string())
}

impl Play {
    /// Brings in what the organization had before: the files are checked and said yes to as on the pages.
    pub async fn move_in(&self, administrator: &Actor) -> Result<(), Failure> {
        let doing = "bring in the past";
        for (kind, file) in
            [(Kind::People, PEOPLE), (Kind::Roster, ROSTER), (Kind::Hours, HOURS), (Kind::Certificates, CERTIFICATES)]
        {
            let sites = moving_in::sites(&self.house, administrator).await.map_err(|e| stuck(doing, &e))?;
            let sent = Sent {
                id: self.house.new_id(),
                site: sites.first().map(|(id, _)| id.to_string()).unwrap_or_default(),
                source: years(SOURCE, self),
                date_order: DateOrder::Unsaid,
                file_name: format!("{}.csv", kind.name()),
                bytes: years(file, self).into_bytes(),
            };
            let draft =
                moving_in::receive(&self.house, administrator, kind, &sent).await.map_err(|e| stuck(doing, &e))?;
            let shown = moving_in::preview(&self.house, administrator, &draft).await.map_err(|e| stuck(doing, &e))?;
            moving_in::bring_in(&self.house, administrator, &draft, shown.counts.brought)
                .await
                .map_err(|e| stuck(doing, &e))?;
            self.pass(6);
        }
        Ok(())
    }
}
