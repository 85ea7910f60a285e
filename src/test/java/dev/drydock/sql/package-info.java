/** The tests of {@code dev.drydock.sql}, against PostgreSQL itself where it has an opinion. */
package dev.drydock.sql;
