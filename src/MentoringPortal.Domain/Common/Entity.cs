namespace MentoringPortal.Domain.Common;

/// <summary>A record with an identity. The key is given by the database context when the record is added.</summary>
public abstract class Entity
{
    /// <summary>Time-ordered key, empty until the record is added to a context.</summary>
    public Guid Id { get; private set; }

    /// <summary>Changes with every save; forms carry it back so that two editors never overwrite each other.</summary>
    public Guid Version { get; private set; }
}

/// <summary>A record that belongs to exactly one school and is invisible to every other.</summary>
public interface ISchoolOwned
{
    /// <summary>The owning school, stamped on the first save and never changed.</summary>
    Guid SchoolId { get; }
}

/// <summary>An <see cref="Entity"/> owned by a school.</summary>
public abstract class SchoolEntity : Entity, ISchoolOwned
{
    /// <inheritdoc />
    public Guid SchoolId { get; private set; }
}
