"""An example plugin for plainoffer."""
