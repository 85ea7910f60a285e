package dev.drydock.sql.ddl;

/**
 * What a statement is and what it names, as far as its own text says it. What was not understood is
 * an {@link Other}, or an {@link TableAction.Unknown} inside an understood ALTER TABLE; a clause
 * that was not understood is passed over.
 *
 * <p>All places are UTF-16 offsets into the text that was read ({@link
 * dev.drydock.sql.Script#text}).
 */
public sealed interface Shape
    permits CreateTable,
        AlterTable,
        CreateIndex,
        CreateFunction,
        CreateView,
        CreateTrigger,
        CreatePolicy,
        AlterPolicy,
        CreateType,
        CreateDomain,
        AlterDomain,
        AlterEnum,
        CreateSequence,
        CreateSchema,
        CreateExtension,
        CreateRole,
        CreateObject,
        AlterObject,
        Drop,
        Grant,
        DefaultPrivileges,
        CommentOn,
        DoBlock,
        Query,
        Insert,
        Update,
        Delete,
        Merge,
        Truncate,
        Copy,
        Maintenance,
        LockTable,
        Setting,
        Other {}
