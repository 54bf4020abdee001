package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.AuditLogContract;

class InMemoryAuditLogTest implements InMemoryPorts, AuditLogContract {}
