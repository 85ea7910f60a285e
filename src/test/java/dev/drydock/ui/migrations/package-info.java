/** Tests of the room of the migrations. */
package dev.drydock.ui.migrations;
