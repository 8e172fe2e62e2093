using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsPortalAdministrator = table.Column<bool>(type: "INTEGER", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorKey = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TwoFactorStep = table.Column<long>(type: "INTEGER", nullable: true),
                    LastMembershipId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Operation = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    EntityType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EntityId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RootId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsWorking = table.Column<bool>(type: "INTEGER", nullable: false),
                    MovedFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CouncilMeetings",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BeganAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ChairId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SecretaryId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Invited = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Quorum = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Majority = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    HasCastingVote = table.Column<bool>(type: "INTEGER", nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PackId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AttendanceJson = table.Column<string>(type: "TEXT", nullable: false),
                    AgendaJson = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilMeetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CouncilPacks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ComparesYearBefore = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sections = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Memo = table.Column<string>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", nullable: true),
                    FiguresJson = table.Column<string>(type: "TEXT", nullable: true),
                    WrittenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PreparedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PreparedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilPacks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FriendlyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DocumentTexts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTexts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DraftSources",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContentJson = table.Column<string>(type: "TEXT", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftSources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EfficiencySheets",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RubricCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RubricVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    AcademicYearStart = table.Column<int>(type: "INTEGER", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ScorerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ScoredAs = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsAgreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ScoredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EfficiencySheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyRecords",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyRecords", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "IssuedDocuments",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    JournalKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NumberYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AboutPersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReplacedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReplacesId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReplacedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CancelledById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseIndex = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    CaseYear = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    CaseEndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ArchivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ArchivedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VerificationCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LegalActs",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    AdoptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Citation = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsArchived = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalActs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NomenclatureCases",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Index = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    KeptFor = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Period = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NomenclatureCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Preamble = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PlansDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ControllerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AcquaintIds = table.Column<string>(type: "TEXT", nullable: false),
                    DraftedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CuratorId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CancelledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pauses",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ScopeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ConsentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pauses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SearchName = table.Column<string>(type: "TEXT", maxLength: 310, nullable: false),
                    BornOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    ExperienceSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    IsArchived = table.Column<bool>(type: "INTEGER", nullable: false),
                    External_Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    External_Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Gender = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    GivenName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Surname = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OwnForms_Accusative = table.Column<string>(type: "TEXT", maxLength: 310, nullable: true),
                    OwnForms_Dative = table.Column<string>(type: "TEXT", maxLength: 310, nullable: true),
                    OwnForms_Genitive = table.Column<string>(type: "TEXT", maxLength: 310, nullable: true),
                    OwnForms_Instrumental = table.Column<string>(type: "TEXT", maxLength: 310, nullable: true),
                    OwnForms_Nominative = table.Column<string>(type: "TEXT", maxLength: 310, nullable: true),
                    OwnForms_Prepositional = table.Column<string>(type: "TEXT", maxLength: 310, nullable: true),
                    Pupil_EnrolledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Pupil_Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Staff_Category = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Staff_Education = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Staff_HiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Staff_Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Staff_Post = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Staff_Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programs",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SourceCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FirstYear = table.Column<int>(type: "INTEGER", nullable: false),
                    TermMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    IsUsual = table.Column<bool>(type: "INTEGER", nullable: false),
                    LastAdmissionYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationJournals",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Pattern = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    StartsAt = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationJournals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PartId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ContentJson = table.Column<string>(type: "TEXT", nullable: false),
                    HandedInOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SchoolQuarters",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AcademicYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolQuarters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Schools",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Founder = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Settlement = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Inn = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kpp = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Ogrn = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Okpo = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    DirectorPost = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TimeZoneId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SixDayWeek = table.Column<bool>(type: "INTEGER", nullable: false),
                    ElectronicFlowAct = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ElectronicFlowActOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RequiresTwoFactor = table.Column<bool>(type: "INTEGER", nullable: false),
                    RubricCounting = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Schools", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignInThrottles",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    LastFailureAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BlockedUntil = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInThrottles", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "StatisticsForms",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Executor = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    RowsJson = table.Column<string>(type: "TEXT", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValuesJson = table.Column<string>(type: "TEXT", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SentHow = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatisticsForms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoredFiles",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UploadedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormDrafts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormDrafts_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Roles = table.Column<int>(type: "INTEGER", maxLength: 60, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryCodes_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CouncilDecisions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Item = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsAdopted = table.Column<bool>(type: "INTEGER", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneBy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilDecisions_CouncilMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "CouncilMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentTextsVersions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KindId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TextsJson = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTextsVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentTextsVersions_DocumentTexts_KindId",
                        column: x => x.KindId,
                        principalTable: "DocumentTexts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EfficiencyScores",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SheetId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EfficiencyScores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EfficiencyScores_EfficiencySheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "EfficiencySheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentScans",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentScans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentScans_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssuedDocumentContents",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContentJson = table.Column<string>(type: "TEXT", nullable: false),
                    Pdf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedDocumentContents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssuedDocumentContents_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseKinds",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseKinds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseKinds_NomenclatureCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "NomenclatureCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Acknowledgements",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Disagreement = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    FirstWitness = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SecondWitness = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ScanFileId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UntoldCancellationOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acknowledgements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Acknowledgements_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acknowledgements_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChecklistMarks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Checklist = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChecklistMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChecklistMarks_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ScopeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SignerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsNeeded = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsSuperseded = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NotSignedBefore = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ScanFileId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RevokedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RevocationReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Conditions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DestroyDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consents_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Divisions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Grade = table.Column<int>(type: "INTEGER", nullable: true),
                    HeadId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsArchived = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Divisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Divisions_People_HeadId",
                        column: x => x.HeadId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentLayouts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FontSize = table.Column<int>(type: "INTEGER", nullable: false),
                    LineSpacing = table.Column<int>(type: "INTEGER", nullable: false),
                    LeftMargin = table.Column<int>(type: "INTEGER", nullable: false),
                    RightMargin = table.Column<int>(type: "INTEGER", nullable: false),
                    TopMargin = table.Column<int>(type: "INTEGER", nullable: false),
                    BottomMargin = table.Column<int>(type: "INTEGER", nullable: false),
                    ShowFounder = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShowContacts = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShowPlace = table.Column<bool>(type: "INTEGER", nullable: false),
                    ActingHeadId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ActingPost = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ActingFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ActingTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentLayouts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentLayouts_People_ActingHeadId",
                        column: x => x.ActingHeadId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DossierItems",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FileId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FiledById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DossierItems_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Contour = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Content = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Guests = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ResponsibleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TermId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CancelledBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Held = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Suggestions = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Attended = table.Column<int>(type: "INTEGER", nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_People_ResponsibleId",
                        column: x => x.ResponsibleId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanSamples",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Goal = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    MeasuresJson = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SavedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanSamples", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanSamples_People_SavedById",
                        column: x => x.SavedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PoolRecords",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    EnteredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Competences = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Achievements = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Interests = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    HoursPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    PreferredMentees = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Results = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CaseLink = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeftBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoolRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PoolRecords_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Representations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AdultId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChildId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Representations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Representations_People_AdultId",
                        column: x => x.AdultId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Representations_People_ChildId",
                        column: x => x.ChildId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyResponses",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SurveyCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SurveyVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswersJson = table.Column<string>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EnteredById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FilledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ScanFileId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyResponses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Units",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Model = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Units_People_MentorId",
                        column: x => x.MentorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgramEditions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProgramId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    BegunOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    InForceOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgramEditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgramEditions_Programs_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Programs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgramPosts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProgramId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgramPosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgramPosts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProgramPosts_Programs_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Programs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Risks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProgramId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Measures = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Hint = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    NotedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Risks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Risks_Programs_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Programs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoadMaps",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProgramId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CopiedFromId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MunicipalMark = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    MunicipalOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoadMaps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoadMaps_Programs_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Programs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JournalKinds",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JournalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalKinds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JournalKinds_RegistrationJournals_JournalId",
                        column: x => x.JournalId,
                        principalTable: "RegistrationJournals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Roles = table.Column<int>(type: "INTEGER", maxLength: 60, nullable: false),
                    FeedDigest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    IsBlocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchoolPulses",
                columns: table => new
                {
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Stamp = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DayBegun = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolPulses", x => x.SchoolId);
                    table.ForeignKey(
                        name: "FK_SchoolPulses_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Achievements",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Hours = table.Column<int>(type: "INTEGER", nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Proof = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    FileId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConfirmedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EnteredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Achievements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Achievements_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Achievements_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredFileContents",
                columns: table => new
                {
                    FileId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFileContents", x => x.FileId);
                    table.ForeignKey(
                        name: "FK_StoredFileContents_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConsentContents",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ConsentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsentContents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsentContents_Consents_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "Consents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DivisionMembers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DivisionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DivisionMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DivisionMembers_Divisions_DivisionId",
                        column: x => x.DivisionId,
                        principalTable: "Divisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DivisionMembers_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventParticipants",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EventId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventParticipants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventParticipants_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventParticipants_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DoerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Material = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AnswerLink = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HandedInOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Returns = table.Column<int>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Help = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_People_DoerId",
                        column: x => x.DoerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignments_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DiaryEntries",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    WhatWasDone = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Difficulty = table.Column<string>(type: "TEXT", nullable: true),
                    NextStep = table.Column<string>(type: "TEXT", nullable: true),
                    CheckBackOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    UnpreparedBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    EnteredById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiaryEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DiaryEntries_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Mentorships",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MenteeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Model = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SupplementaryAgreement = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    AgreementOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgreementUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OrderReference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastEntryOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndGround = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    NoticeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsEarlyOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndOrderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EndOrderReference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SuspendedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SuspendedBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentorships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mentorships_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentorships_People_MenteeId",
                        column: x => x.MenteeId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentorships_People_MentorId",
                        column: x => x.MentorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentorships_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Participations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProgramId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EditionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TrackFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TrackTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AsksDuties = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Participations_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Participations_ProgramEditions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "ProgramEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Participations_Programs_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Programs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgramEditionContents",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EditionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgramEditionContents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgramEditionContents_ProgramEditions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "ProgramEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoadMapItems",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RoadMapId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Block = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ResponsibleWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Roles = table.Column<int>(type: "INTEGER", maxLength: 60, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    UnplannedBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoadMapItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoadMapItems_RoadMaps_RoadMapId",
                        column: x => x.RoadMapId,
                        principalTable: "RoadMaps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserSessions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MembershipId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ActiveRole = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Ip = table.Column<string>(type: "TEXT", maxLength: 45, nullable: false),
                    Agent = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserSessions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_UserSessions_Memberships_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "Memberships",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "EntryComments",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EntryId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EntryComments_DiaryEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "DiaryEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EntryComments_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SeriesId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Agenda = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EarlierOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EarlierAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Moves = table.Column<int>(type: "INTEGER", nullable: false),
                    Discussed = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Decided = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Difficulties = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    NextStep = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    CheckOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EntryId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_DiaryEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "DiaryEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Meetings_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Attendances",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EntryId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsPresent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendances_DiaryEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "DiaryEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Attendances_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BlankForms",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    BatchId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SurveyCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SurveyVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PrintedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PrintedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Entries = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EnteredById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlankForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BlankForms_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EntryAlerts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EntryId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReadOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryAlerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EntryAlerts_DiaryEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "DiaryEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EntryAlerts_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MentorReviews",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AssessmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Strengths = table.Column<string>(type: "TEXT", nullable: true),
                    Difficulties = table.Column<string>(type: "TEXT", nullable: true),
                    Dynamics = table.Column<string>(type: "TEXT", nullable: true),
                    Proposals = table.Column<string>(type: "TEXT", nullable: true),
                    Recommendation = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Figures_PlanPlanned = table.Column<int>(type: "INTEGER", nullable: true),
                    Figures_PlanDone = table.Column<int>(type: "INTEGER", nullable: true),
                    Figures_PlanUnplanned = table.Column<int>(type: "INTEGER", nullable: true),
                    Figures_Meetings = table.Column<int>(type: "INTEGER", nullable: true),
                    Figures_Visits = table.Column<int>(type: "INTEGER", nullable: true),
                    Figures_Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MentorReviews_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderPoints",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ProgramId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RoadMapId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MadeId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DataJson = table.Column<string>(type: "TEXT", nullable: true),
                    UndoJson = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderPoints_Mentorships_MadeId",
                        column: x => x.MadeId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderPoints_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderPoints_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OrderPoints_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeriodicReports",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReportCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Receiver = table.Column<int>(type: "INTEGER", maxLength: 60, nullable: false),
                    Hearings = table.Column<int>(type: "INTEGER", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodWords = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    FactsJson = table.Column<string>(type: "TEXT", nullable: true),
                    HandedInOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AcceptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AcceptedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeriodicReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeriodicReports_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PeriodicReports_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Petitions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorRole = table.Column<int>(type: "INTEGER", maxLength: 60, nullable: false),
                    Addressee = table.Column<int>(type: "INTEGER", maxLength: 60, nullable: false),
                    Readers = table.Column<int>(type: "INTEGER", maxLength: 60, nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MentorId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MenteeId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnswerDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TakenById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PassedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    AnswerText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AnsweredAs = table.Column<int>(type: "INTEGER", maxLength: 60, nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Petitions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Petitions_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Petitions_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MenteeId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EarlierMentorshipId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Decider = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Goal = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ApprovedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AmendmentReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AmendedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Evaluation = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    EvaluationReview = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    EvaluationProposals = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    EvaluatedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedFrom = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Plans_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Plans_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ControlEvents",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ParticipationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MenteeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<int>(type: "INTEGER", maxLength: 60, nullable: false),
                    ControllerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RepeatsId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MemoDocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    HeldById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Checked = table.Column<string>(type: "TEXT", nullable: true),
                    Conclusions = table.Column<string>(type: "TEXT", nullable: true),
                    Advice = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ControlEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ControlEvents_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ControlEvents_People_ControllerId",
                        column: x => x.ControllerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ControlEvents_People_MenteeId",
                        column: x => x.MenteeId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrackMoves",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ParticipationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FromEditionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ToEditionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ToNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrackMoves_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TrackMoves_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrackMoves_ProgramEditions_FromEditionId",
                        column: x => x.FromEditionId,
                        principalTable: "ProgramEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrackMoves_ProgramEditions_ToEditionId",
                        column: x => x.ToEditionId,
                        principalTable: "ProgramEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrackStages",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ParticipationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StageCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Survey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PlanFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GateList = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    GateItems = table.Column<int>(type: "INTEGER", nullable: false),
                    GatePlan = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    BaseFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BaseTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false),
                    MilestoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AssessFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AssessDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackStages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrackStages_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoadMapOccurrences",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ItemId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OriginalDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoadMapOccurrences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoadMapOccurrences_RoadMapItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RoadMapItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoadMapResponsibles",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ItemId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoadMapResponsibles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoadMapResponsibles_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoadMapResponsibles_RoadMapItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RoadMapItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingAttendances",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsPresent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAttendances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingAttendances_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingAttendances_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportHearings",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReportId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RecordedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportHearings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportHearings_People_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportHearings_PeriodicReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "PeriodicReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanItems",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PlanId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ActivityForm = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Responsible = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ExpectedResult = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsUnplanned = table.Column<bool>(type: "INTEGER", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OriginalDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanItems_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanRevisions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PlanId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    AmendmentReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AmendedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ApprovedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ContentJson = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanRevisions_People_ApprovedById",
                        column: x => x.ApprovedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanRevisions_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Findings",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ControlId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MenteeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ResponsibleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    EvidenceLink = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EvidenceFileId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ClosedByControlId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Findings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Findings_ControlEvents_ControlId",
                        column: x => x.ControlId,
                        principalTable: "ControlEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Findings_People_ResponsibleId",
                        column: x => x.ResponsibleId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Findings_StoredFiles_EvidenceFileId",
                        column: x => x.EvidenceFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LessonVisits",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VisitorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VisitedId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ControlId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EntryId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    ClassName = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    LessonType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Aim = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    FormCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    FormVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    ScoresJson = table.Column<string>(type: "TEXT", nullable: false),
                    Strengths = table.Column<string>(type: "TEXT", nullable: true),
                    Mistakes = table.Column<string>(type: "TEXT", nullable: true),
                    Advice = table.Column<string>(type: "TEXT", nullable: true),
                    Conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    PrivateNote = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SharedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AcknowledgedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EnteredById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LessonVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LessonVisits_ControlEvents_ControlId",
                        column: x => x.ControlId,
                        principalTable: "ControlEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LessonVisits_DiaryEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "DiaryEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LessonVisits_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LessonVisits_People_VisitedId",
                        column: x => x.VisitedId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LessonVisits_People_VisitorId",
                        column: x => x.VisitorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StageAssessments",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CorrectedDocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CorrectionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CorrectionDrafted = table.Column<bool>(type: "INTEGER", nullable: false),
                    TrackStageId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MenteeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StageCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StageTitle = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    HasReview = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasInterview = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasConclusion = table.Column<bool>(type: "INTEGER", nullable: false),
                    EditionId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OrganizerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    InterviewerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    InterviewerReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    JointReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    JointReviewFindings = table.Column<string>(type: "TEXT", nullable: true),
                    JointReviewPlanCorrections = table.Column<string>(type: "TEXT", nullable: true),
                    MenteeInvited = table.Column<bool>(type: "INTEGER", nullable: false),
                    Results = table.Column<string>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Conclusions = table.Column<string>(type: "TEXT", nullable: true),
                    Proposals = table.Column<string>(type: "TEXT", nullable: true),
                    NextPlanCorrections = table.Column<string>(type: "TEXT", nullable: true),
                    MentoringChanges = table.Column<string>(type: "TEXT", nullable: true),
                    ProlongTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Prospects = table.Column<string>(type: "TEXT", nullable: true),
                    AsksChangeOfMentor = table.Column<bool>(type: "INTEGER", nullable: false),
                    AssignmentReason = table.Column<string>(type: "TEXT", nullable: true),
                    InterviewAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    InterviewPlace = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    InterviewHeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgendaDone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Agreements = table.Column<string>(type: "TEXT", nullable: true),
                    PlanChanges = table.Column<string>(type: "TEXT", nullable: true),
                    MinutesDocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ConclusionDocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ConclusionNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ConclusionDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AcknowledgedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FilingDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FiledById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    InventoryDocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PackageChanges = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StageAssessments_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StageAssessments_TrackStages_TrackStageId",
                        column: x => x.TrackStageId,
                        principalTable: "TrackStages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StageShifts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TrackStageId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NewFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NewTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageShifts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StageShifts_TrackStages_TrackStageId",
                        column: x => x.TrackStageId,
                        principalTable: "TrackStages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PackageParts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AssessmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsMentees = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBlind = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HandedInOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SourceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SourceVersion = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackageParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PackageParts_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PackageParts_StageAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "StageAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Achievements_FileId",
                table: "Achievements",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Achievements_PersonId",
                table: "Achievements",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Achievements_SchoolId_PersonId_On",
                table: "Achievements",
                columns: new[] { "SchoolId", "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Achievements_SchoolId_State_EnteredOn",
                table: "Achievements",
                columns: new[] { "SchoolId", "State", "EnteredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_DocumentId",
                table: "Acknowledgements",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_PersonId",
                table: "Acknowledgements",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_SchoolId_DocumentId_PersonId",
                table: "Acknowledgements",
                columns: new[] { "SchoolId", "DocumentId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_SchoolId_PersonId_Method",
                table: "Acknowledgements",
                columns: new[] { "SchoolId", "PersonId", "Method" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_DoerId",
                table: "Assignments",
                column: "DoerId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_SchoolId_DoerId_State_DueOn",
                table: "Assignments",
                columns: new[] { "SchoolId", "DoerId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_SchoolId_State_DueOn",
                table: "Assignments",
                columns: new[] { "SchoolId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_SchoolId_UnitId_GivenOn",
                table: "Assignments",
                columns: new[] { "SchoolId", "UnitId", "GivenOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_UnitId",
                table: "Assignments",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_EntryId",
                table: "Attendances",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_MentorshipId",
                table: "Attendances",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_SchoolId_EntryId_MentorshipId",
                table: "Attendances",
                columns: new[] { "SchoolId", "EntryId", "MentorshipId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SchoolId_At",
                table: "AuditEntries",
                columns: new[] { "SchoolId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SchoolId_EntityId_At",
                table: "AuditEntries",
                columns: new[] { "SchoolId", "EntityId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SchoolId_RootId_At",
                table: "AuditEntries",
                columns: new[] { "SchoolId", "RootId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_MentorshipId",
                table: "BlankForms",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_SchoolId_BatchId",
                table: "BlankForms",
                columns: new[] { "SchoolId", "BatchId" });

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_SchoolId_Code",
                table: "BlankForms",
                columns: new[] { "SchoolId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_SchoolId_PrintedAt",
                table: "BlankForms",
                columns: new[] { "SchoolId", "PrintedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarDays_SchoolId_Date",
                table: "CalendarDays",
                columns: new[] { "SchoolId", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseKinds_CaseId",
                table: "CaseKinds",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseKinds_SchoolId_Code",
                table: "CaseKinds",
                columns: new[] { "SchoolId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistMarks_ById",
                table: "ChecklistMarks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistMarks_SchoolId_SubjectId_Checklist_Number",
                table: "ChecklistMarks",
                columns: new[] { "SchoolId", "SubjectId", "Checklist", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConsentContents_ConsentId",
                table: "ConsentContents",
                column: "ConsentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Consents_PersonId",
                table: "Consents",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Consents_SchoolId_PersonId_Kind_ScopeId_Number",
                table: "Consents",
                columns: new[] { "SchoolId", "PersonId", "Kind", "ScopeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Consents_SchoolId_PersonId_State",
                table: "Consents",
                columns: new[] { "SchoolId", "PersonId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Consents_SchoolId_ScopeId_State",
                table: "Consents",
                columns: new[] { "SchoolId", "ScopeId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Consents_SchoolId_State_RequestedOn",
                table: "Consents",
                columns: new[] { "SchoolId", "State", "RequestedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ControlEvents_ControllerId",
                table: "ControlEvents",
                column: "ControllerId");

            migrationBuilder.CreateIndex(
                name: "IX_ControlEvents_MenteeId",
                table: "ControlEvents",
                column: "MenteeId");

            migrationBuilder.CreateIndex(
                name: "IX_ControlEvents_ParticipationId",
                table: "ControlEvents",
                column: "ParticipationId");

            migrationBuilder.CreateIndex(
                name: "IX_ControlEvents_SchoolId_MenteeId",
                table: "ControlEvents",
                columns: new[] { "SchoolId", "MenteeId" });

            migrationBuilder.CreateIndex(
                name: "IX_ControlEvents_SchoolId_ParticipationId",
                table: "ControlEvents",
                columns: new[] { "SchoolId", "ParticipationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ControlEvents_SchoolId_State_DueOn",
                table: "ControlEvents",
                columns: new[] { "SchoolId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CouncilDecisions_MeetingId",
                table: "CouncilDecisions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilDecisions_SchoolId_DoneOn_DueOn",
                table: "CouncilDecisions",
                columns: new[] { "SchoolId", "DoneOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CouncilMeetings_SchoolId_HeldOn",
                table: "CouncilMeetings",
                columns: new[] { "SchoolId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CouncilPacks_SchoolId_To",
                table: "CouncilPacks",
                columns: new[] { "SchoolId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_DiaryEntries_SchoolId_CheckBackOn",
                table: "DiaryEntries",
                columns: new[] { "SchoolId", "CheckBackOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DiaryEntries_SchoolId_Date",
                table: "DiaryEntries",
                columns: new[] { "SchoolId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_DiaryEntries_SchoolId_UnitId_Date_Id",
                table: "DiaryEntries",
                columns: new[] { "SchoolId", "UnitId", "Date", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DiaryEntries_UnitId",
                table: "DiaryEntries",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_DivisionMembers_DivisionId",
                table: "DivisionMembers",
                column: "DivisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DivisionMembers_PersonId",
                table: "DivisionMembers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DivisionMembers_SchoolId_DivisionId_PersonId_FromOn",
                table: "DivisionMembers",
                columns: new[] { "SchoolId", "DivisionId", "PersonId", "FromOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DivisionMembers_SchoolId_PersonId",
                table: "DivisionMembers",
                columns: new[] { "SchoolId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Divisions_HeadId",
                table: "Divisions",
                column: "HeadId");

            migrationBuilder.CreateIndex(
                name: "IX_Divisions_SchoolId_HeadId",
                table: "Divisions",
                columns: new[] { "SchoolId", "HeadId" });

            migrationBuilder.CreateIndex(
                name: "IX_Divisions_SchoolId_Kind_Year_Name",
                table: "Divisions",
                columns: new[] { "SchoolId", "Kind", "Year", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentLayouts_ActingHeadId",
                table: "DocumentLayouts",
                column: "ActingHeadId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentLayouts_SchoolId",
                table: "DocumentLayouts",
                column: "SchoolId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentScans_DocumentId",
                table: "DocumentScans",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentScans_SchoolId_DocumentId_AddedAt",
                table: "DocumentScans",
                columns: new[] { "SchoolId", "DocumentId", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTexts_SchoolId_Code",
                table: "DocumentTexts",
                columns: new[] { "SchoolId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTextsVersions_KindId",
                table: "DocumentTextsVersions",
                column: "KindId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTextsVersions_SchoolId_KindId_Number",
                table: "DocumentTextsVersions",
                columns: new[] { "SchoolId", "KindId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DossierItems_PersonId",
                table: "DossierItems",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DossierItems_SchoolId_PersonId_Date",
                table: "DossierItems",
                columns: new[] { "SchoolId", "PersonId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftSources_SchoolId_SubjectId",
                table: "DraftSources",
                columns: new[] { "SchoolId", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EfficiencyScores_SheetId_Number",
                table: "EfficiencyScores",
                columns: new[] { "SheetId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EfficiencySheets_SchoolId_AcademicYearStart_ScoredOn",
                table: "EfficiencySheets",
                columns: new[] { "SchoolId", "AcademicYearStart", "ScoredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_EfficiencySheets_SchoolId_MentorshipId",
                table: "EfficiencySheets",
                columns: new[] { "SchoolId", "MentorshipId" });

            migrationBuilder.CreateIndex(
                name: "IX_EntryAlerts_EntryId",
                table: "EntryAlerts",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_EntryAlerts_MentorshipId",
                table: "EntryAlerts",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_EntryAlerts_SchoolId_AnsweredOn_SentOn",
                table: "EntryAlerts",
                columns: new[] { "SchoolId", "AnsweredOn", "SentOn" });

            migrationBuilder.CreateIndex(
                name: "IX_EntryAlerts_SchoolId_EntryId",
                table: "EntryAlerts",
                columns: new[] { "SchoolId", "EntryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EntryComments_AuthorId",
                table: "EntryComments",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_EntryComments_EntryId",
                table: "EntryComments",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_EntryComments_SchoolId_EntryId_WrittenAt",
                table: "EntryComments",
                columns: new[] { "SchoolId", "EntryId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EntryComments_SchoolId_WrittenOn",
                table: "EntryComments",
                columns: new[] { "SchoolId", "WrittenOn" });

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_EventId",
                table: "EventParticipants",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_PersonId",
                table: "EventParticipants",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_SchoolId_EventId_PersonId",
                table: "EventParticipants",
                columns: new[] { "SchoolId", "EventId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_SchoolId_PersonId",
                table: "EventParticipants",
                columns: new[] { "SchoolId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_ResponsibleId",
                table: "Events",
                column: "ResponsibleId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SchoolId_On",
                table: "Events",
                columns: new[] { "SchoolId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_SchoolId_ResponsibleId_On",
                table: "Events",
                columns: new[] { "SchoolId", "ResponsibleId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_ControlId",
                table: "Findings",
                column: "ControlId");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_EvidenceFileId",
                table: "Findings",
                column: "EvidenceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_ResponsibleId",
                table: "Findings",
                column: "ResponsibleId");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_SchoolId_ControlId",
                table: "Findings",
                columns: new[] { "SchoolId", "ControlId" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_SchoolId_MenteeId",
                table: "Findings",
                columns: new[] { "SchoolId", "MenteeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_SchoolId_State_DueOn",
                table: "Findings",
                columns: new[] { "SchoolId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_UserId_FormKey",
                table: "FormDrafts",
                columns: new[] { "UserId", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyRecords_At",
                table: "IdempotencyRecords",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_CodeHash",
                table: "Invitations",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_SchoolId_CreatedAt",
                table: "Invitations",
                columns: new[] { "SchoolId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_UserId",
                table: "Invitations",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocumentContents_DocumentId",
                table: "IssuedDocumentContents",
                column: "DocumentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SchoolId_AboutPersonId",
                table: "IssuedDocuments",
                columns: new[] { "SchoolId", "AboutPersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SchoolId_CaseId_CaseEndsOn",
                table: "IssuedDocuments",
                columns: new[] { "SchoolId", "CaseId", "CaseEndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SchoolId_JournalKey_NumberYear_Number",
                table: "IssuedDocuments",
                columns: new[] { "SchoolId", "JournalKey", "NumberYear", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SchoolId_SubjectId",
                table: "IssuedDocuments",
                columns: new[] { "SchoolId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_VerificationCode",
                table: "IssuedDocuments",
                column: "VerificationCode");

            migrationBuilder.CreateIndex(
                name: "IX_JournalKinds_JournalId",
                table: "JournalKinds",
                column: "JournalId");

            migrationBuilder.CreateIndex(
                name: "IX_JournalKinds_SchoolId_Code",
                table: "JournalKinds",
                columns: new[] { "SchoolId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LegalActs_SchoolId_IsArchived_Level",
                table: "LegalActs",
                columns: new[] { "SchoolId", "IsArchived", "Level" });

            migrationBuilder.CreateIndex(
                name: "IX_LessonVisits_ControlId",
                table: "LessonVisits",
                column: "ControlId");

            migrationBuilder.CreateIndex(
                name: "IX_LessonVisits_EntryId",
                table: "LessonVisits",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_LessonVisits_MentorshipId",
                table: "LessonVisits",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_LessonVisits_SchoolId_EntryId",
                table: "LessonVisits",
                columns: new[] { "SchoolId", "EntryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LessonVisits_SchoolId_MentorshipId_On",
                table: "LessonVisits",
                columns: new[] { "SchoolId", "MentorshipId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_LessonVisits_SchoolId_State_VisitedId",
                table: "LessonVisits",
                columns: new[] { "SchoolId", "State", "VisitedId" });

            migrationBuilder.CreateIndex(
                name: "IX_LessonVisits_VisitedId",
                table: "LessonVisits",
                column: "VisitedId");

            migrationBuilder.CreateIndex(
                name: "IX_LessonVisits_VisitorId",
                table: "LessonVisits",
                column: "VisitorId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendances_MeetingId",
                table: "MeetingAttendances",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendances_MentorshipId",
                table: "MeetingAttendances",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendances_SchoolId_MeetingId_MentorshipId",
                table: "MeetingAttendances",
                columns: new[] { "SchoolId", "MeetingId", "MentorshipId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_EntryId",
                table: "Meetings",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_SchoolId_CheckOn",
                table: "Meetings",
                columns: new[] { "SchoolId", "CheckOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_SchoolId_State_On",
                table: "Meetings",
                columns: new[] { "SchoolId", "State", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_SchoolId_UnitId_StartsAt",
                table: "Meetings",
                columns: new[] { "SchoolId", "UnitId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_UnitId",
                table: "Meetings",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_FeedDigest",
                table: "Memberships",
                column: "FeedDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_SchoolId_PersonId",
                table: "Memberships",
                columns: new[] { "SchoolId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_SchoolId_UserId",
                table: "Memberships",
                columns: new[] { "SchoolId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_UserId",
                table: "Memberships",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_MentorReviews_MentorshipId",
                table: "MentorReviews",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_MentorReviews_SchoolId_AssessmentId_MentorshipId",
                table: "MentorReviews",
                columns: new[] { "SchoolId", "AssessmentId", "MentorshipId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_MenteeId",
                table: "Mentorships",
                column: "MenteeId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_MentorId",
                table: "Mentorships",
                column: "MentorId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_OrderId",
                table: "Mentorships",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MenteeId_LastOn",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MenteeId", "LastOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MenteeId_State",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MenteeId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MentorId_State",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MentorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_StartsOn",
                table: "Mentorships",
                columns: new[] { "SchoolId", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_State",
                table: "Mentorships",
                columns: new[] { "SchoolId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_UnitId_State",
                table: "Mentorships",
                columns: new[] { "SchoolId", "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_UnitId",
                table: "Mentorships",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_NomenclatureCases_SchoolId_Index",
                table: "NomenclatureCases",
                columns: new[] { "SchoolId", "Index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderPoints_MadeId",
                table: "OrderPoints",
                column: "MadeId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderPoints_MentorshipId",
                table: "OrderPoints",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderPoints_OrderId",
                table: "OrderPoints",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderPoints_PersonId",
                table: "OrderPoints",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderPoints_SchoolId_MadeId",
                table: "OrderPoints",
                columns: new[] { "SchoolId", "MadeId" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderPoints_SchoolId_MentorshipId",
                table: "OrderPoints",
                columns: new[] { "SchoolId", "MentorshipId" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderPoints_SchoolId_ProgramId",
                table: "OrderPoints",
                columns: new[] { "SchoolId", "ProgramId" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderPoints_SchoolId_RoadMapId",
                table: "OrderPoints",
                columns: new[] { "SchoolId", "RoadMapId" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_SchoolId_State",
                table: "Orders",
                columns: new[] { "SchoolId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PackageParts_AssessmentId",
                table: "PackageParts",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PackageParts_AuthorId",
                table: "PackageParts",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_PackageParts_SchoolId_AssessmentId_Code_AuthorId",
                table: "PackageParts",
                columns: new[] { "SchoolId", "AssessmentId", "Code", "AuthorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PackageParts_SchoolId_AuthorId_State",
                table: "PackageParts",
                columns: new[] { "SchoolId", "AuthorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PackageParts_SchoolId_DocumentId",
                table: "PackageParts",
                columns: new[] { "SchoolId", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Participations_EditionId",
                table: "Participations",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Participations_PersonId",
                table: "Participations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Participations_ProgramId",
                table: "Participations",
                column: "ProgramId");

            migrationBuilder.CreateIndex(
                name: "IX_Participations_SchoolId_PersonId_Side",
                table: "Participations",
                columns: new[] { "SchoolId", "PersonId", "Side" });

            migrationBuilder.CreateIndex(
                name: "IX_Participations_SchoolId_ProgramId_PersonId_Side_Round",
                table: "Participations",
                columns: new[] { "SchoolId", "ProgramId", "PersonId", "Side", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pauses_SchoolId_ScopeId_FromOn_Ground_ConsentId",
                table: "Pauses",
                columns: new[] { "SchoolId", "ScopeId", "FromOn", "Ground", "ConsentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pauses_SchoolId_ToOn",
                table: "Pauses",
                columns: new[] { "SchoolId", "ToOn" });

            migrationBuilder.CreateIndex(
                name: "IX_People_SchoolId_SearchName_Id",
                table: "People",
                columns: new[] { "SchoolId", "SearchName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PeriodicReports_AuthorId",
                table: "PeriodicReports",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_PeriodicReports_MentorshipId",
                table: "PeriodicReports",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_PeriodicReports_SchoolId_ReportCode_MentorshipId_AuthorId_ToOn",
                table: "PeriodicReports",
                columns: new[] { "SchoolId", "ReportCode", "MentorshipId", "AuthorId", "ToOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PeriodicReports_SchoolId_State_ToOn",
                table: "PeriodicReports",
                columns: new[] { "SchoolId", "State", "ToOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Petitions_AuthorId",
                table: "Petitions",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_Petitions_MentorshipId",
                table: "Petitions",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_Petitions_SchoolId_AuthorId_SentOn",
                table: "Petitions",
                columns: new[] { "SchoolId", "AuthorId", "SentOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Petitions_SchoolId_State_AnswerDueOn",
                table: "Petitions",
                columns: new[] { "SchoolId", "State", "AnswerDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_PlanId",
                table: "PlanItems",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_SchoolId_DueOn",
                table: "PlanItems",
                columns: new[] { "SchoolId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanRevisions_ApprovedById",
                table: "PlanRevisions",
                column: "ApprovedById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanRevisions_PlanId",
                table: "PlanRevisions",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanRevisions_SchoolId_PlanId_Edition",
                table: "PlanRevisions",
                columns: new[] { "SchoolId", "PlanId", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Plans_MentorshipId",
                table: "Plans",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_SchoolId_MenteeId",
                table: "Plans",
                columns: new[] { "SchoolId", "MenteeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_SchoolId_MentorshipId_Kind",
                table: "Plans",
                columns: new[] { "SchoolId", "MentorshipId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_SchoolId_State",
                table: "Plans",
                columns: new[] { "SchoolId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_SchoolId_SubjectId_Kind_Number",
                table: "Plans",
                columns: new[] { "SchoolId", "SubjectId", "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Plans_SchoolId_UnitId",
                table: "Plans",
                columns: new[] { "SchoolId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_UnitId",
                table: "Plans",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanSamples_SavedById",
                table: "PlanSamples",
                column: "SavedById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanSamples_SchoolId_Kind_Title",
                table: "PlanSamples",
                columns: new[] { "SchoolId", "Kind", "Title" });

            migrationBuilder.CreateIndex(
                name: "IX_PoolRecords_PersonId",
                table: "PoolRecords",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PoolRecords_SchoolId_Side_PersonId",
                table: "PoolRecords",
                columns: new[] { "SchoolId", "Side", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PoolRecords_SchoolId_Side_State",
                table: "PoolRecords",
                columns: new[] { "SchoolId", "Side", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ProgramEditionContents_EditionId",
                table: "ProgramEditionContents",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgramEditionContents_SchoolId_EditionId",
                table: "ProgramEditionContents",
                columns: new[] { "SchoolId", "EditionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProgramEditions_ProgramId",
                table: "ProgramEditions",
                column: "ProgramId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgramEditions_SchoolId_ProgramId_Number",
                table: "ProgramEditions",
                columns: new[] { "SchoolId", "ProgramId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProgramEditions_SchoolId_State",
                table: "ProgramEditions",
                columns: new[] { "SchoolId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ProgramPosts_PersonId",
                table: "ProgramPosts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgramPosts_ProgramId",
                table: "ProgramPosts",
                column: "ProgramId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgramPosts_SchoolId_ProgramId_Post_PersonId_FromOn",
                table: "ProgramPosts",
                columns: new[] { "SchoolId", "ProgramId", "Post", "PersonId", "FromOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programs_SchoolId_Title_FirstYear",
                table: "Programs",
                columns: new[] { "SchoolId", "Title", "FirstYear" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryCodes_UserId_CodeHash",
                table: "RecoveryCodes",
                columns: new[] { "UserId", "CodeHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationJournals_SchoolId_Key",
                table: "RegistrationJournals",
                columns: new[] { "SchoolId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportHearings_RecordedById",
                table: "ReportHearings",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_ReportHearings_ReportId",
                table: "ReportHearings",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportHearings_SchoolId_ReportId_Place",
                table: "ReportHearings",
                columns: new[] { "SchoolId", "ReportId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_SchoolId_PartId",
                table: "Reports",
                columns: new[] { "SchoolId", "PartId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Representations_AdultId",
                table: "Representations",
                column: "AdultId");

            migrationBuilder.CreateIndex(
                name: "IX_Representations_ChildId",
                table: "Representations",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Representations_SchoolId_AdultId",
                table: "Representations",
                columns: new[] { "SchoolId", "AdultId" });

            migrationBuilder.CreateIndex(
                name: "IX_Representations_SchoolId_ChildId_AdultId_FromOn",
                table: "Representations",
                columns: new[] { "SchoolId", "ChildId", "AdultId", "FromOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Risks_ProgramId",
                table: "Risks",
                column: "ProgramId");

            migrationBuilder.CreateIndex(
                name: "IX_Risks_SchoolId_ProgramId",
                table: "Risks",
                columns: new[] { "SchoolId", "ProgramId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoadMapItems_RoadMapId",
                table: "RoadMapItems",
                column: "RoadMapId");

            migrationBuilder.CreateIndex(
                name: "IX_RoadMapItems_SchoolId_RoadMapId",
                table: "RoadMapItems",
                columns: new[] { "SchoolId", "RoadMapId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoadMapOccurrences_ItemId",
                table: "RoadMapOccurrences",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_RoadMapOccurrences_SchoolId_ItemId",
                table: "RoadMapOccurrences",
                columns: new[] { "SchoolId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoadMapOccurrences_SchoolId_State_DueOn",
                table: "RoadMapOccurrences",
                columns: new[] { "SchoolId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_RoadMapResponsibles_ItemId",
                table: "RoadMapResponsibles",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_RoadMapResponsibles_PersonId",
                table: "RoadMapResponsibles",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RoadMapResponsibles_SchoolId_ItemId_PersonId",
                table: "RoadMapResponsibles",
                columns: new[] { "SchoolId", "ItemId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoadMapResponsibles_SchoolId_PersonId",
                table: "RoadMapResponsibles",
                columns: new[] { "SchoolId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoadMaps_ProgramId",
                table: "RoadMaps",
                column: "ProgramId");

            migrationBuilder.CreateIndex(
                name: "IX_RoadMaps_SchoolId_ProgramId_Year",
                table: "RoadMaps",
                columns: new[] { "SchoolId", "ProgramId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchoolQuarters_SchoolId_AcademicYear_Number",
                table: "SchoolQuarters",
                columns: new[] { "SchoolId", "AcademicYear", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StageAssessments_MentorshipId",
                table: "StageAssessments",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_StageAssessments_SchoolId_MenteeId",
                table: "StageAssessments",
                columns: new[] { "SchoolId", "MenteeId" });

            migrationBuilder.CreateIndex(
                name: "IX_StageAssessments_SchoolId_MentorshipId",
                table: "StageAssessments",
                columns: new[] { "SchoolId", "MentorshipId" });

            migrationBuilder.CreateIndex(
                name: "IX_StageAssessments_SchoolId_State_FilingDueOn",
                table: "StageAssessments",
                columns: new[] { "SchoolId", "State", "FilingDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_StageAssessments_SchoolId_TrackStageId_Attempt",
                table: "StageAssessments",
                columns: new[] { "SchoolId", "TrackStageId", "Attempt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StageAssessments_TrackStageId",
                table: "StageAssessments",
                column: "TrackStageId");

            migrationBuilder.CreateIndex(
                name: "IX_StageShifts_SchoolId_TrackStageId_Number",
                table: "StageShifts",
                columns: new[] { "SchoolId", "TrackStageId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StageShifts_TrackStageId",
                table: "StageShifts",
                column: "TrackStageId");

            migrationBuilder.CreateIndex(
                name: "IX_StatisticsForms_SchoolId_MadeOn",
                table: "StatisticsForms",
                columns: new[] { "SchoolId", "MadeOn" });

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_SchoolId_UploadedAt",
                table: "StoredFiles",
                columns: new[] { "SchoolId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_PersonId",
                table: "SurveyResponses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_SchoolId_MentorshipId_SurveyCode_PersonId_Number",
                table: "SurveyResponses",
                columns: new[] { "SchoolId", "MentorshipId", "SurveyCode", "PersonId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_SchoolId_PersonId_SurveyCode",
                table: "SurveyResponses",
                columns: new[] { "SchoolId", "PersonId", "SurveyCode" });

            migrationBuilder.CreateIndex(
                name: "IX_TrackMoves_ById",
                table: "TrackMoves",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_TrackMoves_FromEditionId",
                table: "TrackMoves",
                column: "FromEditionId");

            migrationBuilder.CreateIndex(
                name: "IX_TrackMoves_ParticipationId",
                table: "TrackMoves",
                column: "ParticipationId");

            migrationBuilder.CreateIndex(
                name: "IX_TrackMoves_SchoolId_ParticipationId_ToEditionId",
                table: "TrackMoves",
                columns: new[] { "SchoolId", "ParticipationId", "ToEditionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrackMoves_SchoolId_ToEditionId_On",
                table: "TrackMoves",
                columns: new[] { "SchoolId", "ToEditionId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_TrackMoves_ToEditionId",
                table: "TrackMoves",
                column: "ToEditionId");

            migrationBuilder.CreateIndex(
                name: "IX_TrackStages_ParticipationId",
                table: "TrackStages",
                column: "ParticipationId");

            migrationBuilder.CreateIndex(
                name: "IX_TrackStages_SchoolId_ParticipationId_StageCode",
                table: "TrackStages",
                columns: new[] { "SchoolId", "ParticipationId", "StageCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrackStages_SchoolId_State_AssessDueOn",
                table: "TrackStages",
                columns: new[] { "SchoolId", "State", "AssessDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Units_MentorId",
                table: "Units",
                column: "MentorId");

            migrationBuilder.CreateIndex(
                name: "IX_Units_SchoolId_MentorId",
                table: "Units",
                columns: new[] { "SchoolId", "MentorId" });

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_KeyHash",
                table: "UserSessions",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_MembershipId",
                table: "UserSessions",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_UserId",
                table: "UserSessions",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Achievements");

            migrationBuilder.DropTable(
                name: "Acknowledgements");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "Attendances");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "BlankForms");

            migrationBuilder.DropTable(
                name: "CalendarDays");

            migrationBuilder.DropTable(
                name: "CaseKinds");

            migrationBuilder.DropTable(
                name: "ChecklistMarks");

            migrationBuilder.DropTable(
                name: "ConsentContents");

            migrationBuilder.DropTable(
                name: "CouncilDecisions");

            migrationBuilder.DropTable(
                name: "CouncilPacks");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DivisionMembers");

            migrationBuilder.DropTable(
                name: "DocumentLayouts");

            migrationBuilder.DropTable(
                name: "DocumentScans");

            migrationBuilder.DropTable(
                name: "DocumentTextsVersions");

            migrationBuilder.DropTable(
                name: "DossierItems");

            migrationBuilder.DropTable(
                name: "DraftSources");

            migrationBuilder.DropTable(
                name: "EfficiencyScores");

            migrationBuilder.DropTable(
                name: "EntryAlerts");

            migrationBuilder.DropTable(
                name: "EntryComments");

            migrationBuilder.DropTable(
                name: "EventParticipants");

            migrationBuilder.DropTable(
                name: "Findings");

            migrationBuilder.DropTable(
                name: "FormDrafts");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "IssuedDocumentContents");

            migrationBuilder.DropTable(
                name: "JournalKinds");

            migrationBuilder.DropTable(
                name: "LegalActs");

            migrationBuilder.DropTable(
                name: "LessonVisits");

            migrationBuilder.DropTable(
                name: "MeetingAttendances");

            migrationBuilder.DropTable(
                name: "MentorReviews");

            migrationBuilder.DropTable(
                name: "OrderPoints");

            migrationBuilder.DropTable(
                name: "PackageParts");

            migrationBuilder.DropTable(
                name: "Pauses");

            migrationBuilder.DropTable(
                name: "Petitions");

            migrationBuilder.DropTable(
                name: "PlanItems");

            migrationBuilder.DropTable(
                name: "PlanRevisions");

            migrationBuilder.DropTable(
                name: "PlanSamples");

            migrationBuilder.DropTable(
                name: "PoolRecords");

            migrationBuilder.DropTable(
                name: "ProgramEditionContents");

            migrationBuilder.DropTable(
                name: "ProgramPosts");

            migrationBuilder.DropTable(
                name: "RecoveryCodes");

            migrationBuilder.DropTable(
                name: "ReportHearings");

            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropTable(
                name: "Representations");

            migrationBuilder.DropTable(
                name: "Risks");

            migrationBuilder.DropTable(
                name: "RoadMapOccurrences");

            migrationBuilder.DropTable(
                name: "RoadMapResponsibles");

            migrationBuilder.DropTable(
                name: "SchoolPulses");

            migrationBuilder.DropTable(
                name: "SchoolQuarters");

            migrationBuilder.DropTable(
                name: "SignInThrottles");

            migrationBuilder.DropTable(
                name: "StageShifts");

            migrationBuilder.DropTable(
                name: "StatisticsForms");

            migrationBuilder.DropTable(
                name: "StoredFileContents");

            migrationBuilder.DropTable(
                name: "SurveyResponses");

            migrationBuilder.DropTable(
                name: "TrackMoves");

            migrationBuilder.DropTable(
                name: "UserSessions");

            migrationBuilder.DropTable(
                name: "NomenclatureCases");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "CouncilMeetings");

            migrationBuilder.DropTable(
                name: "Divisions");

            migrationBuilder.DropTable(
                name: "DocumentTexts");

            migrationBuilder.DropTable(
                name: "EfficiencySheets");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "IssuedDocuments");

            migrationBuilder.DropTable(
                name: "RegistrationJournals");

            migrationBuilder.DropTable(
                name: "ControlEvents");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "StageAssessments");

            migrationBuilder.DropTable(
                name: "Plans");

            migrationBuilder.DropTable(
                name: "PeriodicReports");

            migrationBuilder.DropTable(
                name: "RoadMapItems");

            migrationBuilder.DropTable(
                name: "StoredFiles");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "DiaryEntries");

            migrationBuilder.DropTable(
                name: "TrackStages");

            migrationBuilder.DropTable(
                name: "Mentorships");

            migrationBuilder.DropTable(
                name: "RoadMaps");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Schools");

            migrationBuilder.DropTable(
                name: "Participations");

            migrationBuilder.DropTable(
                name: "Orders");

            migrationBuilder.DropTable(
                name: "Units");

            migrationBuilder.DropTable(
                name: "ProgramEditions");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Programs");
        }
    }
}
