/** Tests of the rules, most of them against what PostgreSQL itself says of the same text. */
package dev.drydock.check;
