"""FETCH: live sources. Each brings bytes into a spool folder, which the ordinary import reads."""
