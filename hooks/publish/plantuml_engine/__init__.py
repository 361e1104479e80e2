"""Engines that draw PlantUML sources: the bundled one in Node, or a PlantUML or Kroki server."""
