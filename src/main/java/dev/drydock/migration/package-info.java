/**
 * Migrations, versions, a folder and its settings, the records of a history, and {@code
 * StatusList}: both reconciled as sets.
 *
 * <p>Knows no tool's format and no JDBC. Reading a folder blocks; everything returned is immutable.
 */
package dev.drydock.migration;
