using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Data;

/// <summary>The portal on SQL Server; keys come from EF's sequential generator, as the engine sorts them.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options);
