package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.BlobLedgerContract;

class InMemoryBlobLedgerTest implements InMemoryPorts, BlobLedgerContract {}
