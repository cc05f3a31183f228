//! `physiolint schema`: the JSON Schemas, for editors.

use super::{Error, Exit, args, console::Console, environment::Environment, write};
use crate::{
    finding::closest,
    schema::{self, SchemaName},
};

/// Prints one schema, lists them, or writes all.
pub(super) fn run(arguments: &args::Schema, environment: &Environment, console: Console) -> Result<Exit, Error> {
    if let Some(folder) = &arguments.dir {
        let folder = environment.folder.join(folder);
        write::folder(&folder)?;
        for name in SchemaName::ALL {
            let file = folder.join(format!("{}.schema.json", name.name()));
            write::replace(&file, schema::text(name).as_bytes())?;
        }
        return Ok(Exit::Clean);
    }
    let Some(kind) = &arguments.kind else {
        console.print(&mut |out| SchemaName::ALL.into_iter().try_for_each(|name| writeln!(out, "{}", name.name())))?;
        return Ok(Exit::Clean);
    };
    let Some(name) = SchemaName::named(kind) else {
        let error = Error::new(format!("there is no schema `{kind}`"));
        let names = SchemaName::ALL.map(SchemaName::name);
        return Err(match closest(kind, names) {
            Some(close) => error.with_help(format!("did you mean `{close}`?")),
            None => error.with_help(format!("choose one of {}", names.join(", "))),
        });
    };
    console.print(&mut |out| out.write_all(schema::text(name).as_bytes()))?;
    Ok(Exit::Clean)
}
