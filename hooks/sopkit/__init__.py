"""The domain of SOP catalogues: sources, models, rules, flow, links. It reads files, no more."""
