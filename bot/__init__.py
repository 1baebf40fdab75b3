"""KVP-veileder: samtalen om Kvalifiseringsprogrammet for innsatte og ansatte."""
