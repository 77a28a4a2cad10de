//! The one table of settings: from it come the flags, the environment's names, the keys of `cairn.toml` and the help.

use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// One setting.
#[derive(Debug)]
pub struct Setting {
    /// Its key in `cairn.toml`; `data` is CAIRN_DATA in the environment and `--data` as a flag.
    pub key: &'static str,
    /// What stands for its value in the help.
    pub value: &'static str,
    /// What it is for.
    pub help: &'static str,
    /// What holds when it is not given, in words.
    pub default: &'static str,
    /// Its flag, without the dashes in front. A secret has none: everyone on a machine sees the flags of its programs.
    pub flag: Option<&'static str>,
}

const fn setting(
    key: &'static str,
    flag: &'static str,
    value: &'static str,
    help: &'static str,
    default: &'static str,
) -> Setting {
    Setting { key, value, help, default, flag: Some(flag) }
}

/// Every setting, in the order of the help.
pub const SETTINGS: &[Setting] = &[
    setting("addr", "addr", "HOST:PORT", "Where it listens; port 0 picks a free one and says which", "127.0.0.1:3000"),
    setting(
        "public_url",
        "public-url",
        "URL",
        "The address that people type, https:// in production",
        "http:// and the address it listens on",
    ),
    setting("data", "data", "FOLDER", "Where everything is kept that is not elsewhere", "./data"),
    setting(
        "db",
        "db",
        "ADDRESS",
        "The database: surrealkv://FOLDER, or mem:// to forget everything at the end",
        "surrealkv:// in db/ of the data folder",
    ),
    setting(
        "mail",
        "mail",
        "ADDRESS",
        "Where letters go: folder:FOLDER, smtp://HOST:PORT (with STARTTLS) or smtps://NAME:PASSPHRASE@HOST",
        "mail/ in the data folder",
    ),
    setting("mail_ca", "mail-ca", "FILE", "Certificates to trust for mail beside the usual ones, as PEM", "none"),
    setting(
        "mail_dkim_key",
        "mail-dkim-key",
        "FILE",
        "The private key that letters are signed with (DKIM), as `openssl genrsa -traditional 2048` makes it",
        "none; letters are not signed here",
    ),
    setting(
        "mail_dkim_selector",
        "mail-dkim-selector",
        "NAME",
        "The name under which the public half of that key is published: NAME._domainkey.DOMAIN",
        "mail",
    ),
    setting(
        "sender_name",
        "sender-name",
        "NAME",
        "The name that letters come from; everyone who sees the screen reads it",
        "Learning Desk",
    ),
    setting(
        "sender_address",
        "sender-address",
        "E-MAIL",
        "The address that letters come from",
        "desk@ and the host of the public address",
    ),
    setting(
        "organisation",
        "organisation",
        "NAME",
        "The name of your organization, as it stands on certificates",
        "Your organization",
    ),
    setting("courses", "courses", "FOLDER", "The courses", "the built-in ones"),
    Setting {
        key: "secret",
        value: "64 HEX DIGITS",
        help: "The secret that seals what is personal. Keep a copy: without it nobody can read the data",
        default: "made once, in the file `secret` of the data folder",
        flag: None,
    },
    setting("trusted_proxies", "trusted-proxies", "NUMBER", "How many proxies of yours stand in front of it", "0"),
    setting("log_format", "log-format", "FORMAT", "How the log is written: human or json", "human"),
    setting(
        "log_level",
        "log-level",
        "LEVEL",
        "How much is logged: error, warn, info or debug; never anything personal",
        "info",
    ),
];

impl Setting {
    /// Its name in the environment.
    pub fn variable(&self) -> String {
        format!("CAIRN_{}", self.key.to_ascii_uppercase())
    }
}

/// The settings that were given as flags.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// The file of settings.
    pub config: Option<PathBuf>,
    /// Values by key.
    pub given: BTreeMap<&'static str, String>,
}

impl FromArgMatches for Flags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut flags = Self::default();
        flags.update_from_arg_matches(matches)?;
        Ok(flags)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.config = matches.get_one::<PathBuf>("config").cloned().or(self.config.take());
        for setting in SETTINGS.iter().filter(|s| s.flag.is_some()) {
            if let Some(value) = matches.get_one::<String>(setting.key) {
                self.given.insert(setting.key, value.clone());
            }
        }
        Ok(())
    }
}

impl Args for Flags {
    fn augment_args(command: Command) -> Command {
        let config = Arg::new("config")
            .long("config")
            .value_name("FILE")
            .value_parser(clap::value_parser!(PathBuf))
            .help("A file of settings [default: cairn.toml in this folder, if there is one]")
            .help_heading("Settings");
        let flags = SETTINGS.iter().filter_map(|s| {
            let help = format!("{}\n[env: {}] [default: {}]", s.help, s.variable(), s.default);
            Some(Arg::new(s.key).long(s.flag?).value_name(s.value).help(help).help_heading("Settings"))
        });
        // What is no flag is told in the same place all the same.
        let mut rest = String::from("Not as a flag, since others on this machine can read flags:");
        for s in SETTINGS.iter().filter(|s| s.flag.is_none()) {
            rest.push_str(&format!(
                "\n  {}=<{}>\n          {}\n          [default: {}]",
                s.variable(),
                s.value,
                s.help,
                s.default
            ));
        }
        rest.push_str("\n\nEach setting is also a key of cairn.toml, as sender_name for --sender-name. Flags win over the environment, and that over the file.");
        command.next_line_help(true).arg(config).args(flags).after_help(rest)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}
