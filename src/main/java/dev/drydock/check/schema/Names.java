package dev.drydock.check.schema;

/** What is known of every database and of extensions, read once. */
public record Names(BuiltIn builtIn, Extensions extensions) {}
