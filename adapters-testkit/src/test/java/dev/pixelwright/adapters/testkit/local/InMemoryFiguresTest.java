package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.FiguresContract;

class InMemoryFiguresTest implements InMemoryPorts, FiguresContract {}
