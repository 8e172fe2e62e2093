using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrdersJournalsAndIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_SchoolId_SearchName",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Mentorships_SchoolId_MenteeId",
                table: "Mentorships");

            migrationBuilder.DropIndex(
                name: "IX_Mentorships_SchoolId_MentorId",
                table: "Mentorships");

            migrationBuilder.DropIndex(
                name: "IX_IssuedDocuments_SchoolId_Code_NumberYear_Number",
                table: "IssuedDocuments");

            migrationBuilder.DropIndex(
                name: "IX_DiaryEntries_SchoolId_MentorshipId_Date",
                table: "DiaryEntries");

            migrationBuilder.AddColumn<byte[]>(
                name: "CorrectedDocumentId",
                table: "StageAssessments",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "CorrectionDrafted",
                table: "StageAssessments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "CorrectionReason",
                table: "StageAssessments",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ElectronicFlowAct",
                table: "Schools",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ElectronicFlowActOn",
                table: "Schools",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedFrom",
                table: "Plans",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CancelledOn",
                table: "Orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Duties",
                table: "Orders",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ForAcademicYear",
                table: "Orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FromOn",
                table: "Orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PreviousCuratorId",
                table: "Orders",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "EndOrderId",
                table: "Mentorships",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndOrderReference",
                table: "Mentorships",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ArchivedById",
                table: "IssuedDocuments",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ArchivedOn",
                table: "IssuedDocuments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CancelReason",
                table: "IssuedDocuments",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "CancelledById",
                table: "IssuedDocuments",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CancelledOn",
                table: "IssuedDocuments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CaseEndsOn",
                table: "IssuedDocuments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "CaseId",
                table: "IssuedDocuments",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CaseIndex",
                table: "IssuedDocuments",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CaseYear",
                table: "IssuedDocuments",
                type: "TEXT",
                maxLength: 9,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JournalKey",
                table: "IssuedDocuments",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReplacedOn",
                table: "IssuedDocuments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ReplacesId",
                table: "IssuedDocuments",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Conditions",
                table: "Consents",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidUntil",
                table: "Consents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedOn",
                table: "Acknowledgements",
                type: "TEXT",
                nullable: true);

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
                name: "OrderChanges",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    NoticeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NewMentorId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    NewEndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SupplementaryAgreement = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    NewMentorshipId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EarlierEndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnnouncedBefore = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderChanges_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderChanges_Mentorships_NewMentorshipId",
                        column: x => x.NewMentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderChanges_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OrderChanges_People_NewMentorId",
                        column: x => x.NewMentorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateIndex(
                name: "IX_People_SchoolId_SearchName_Id",
                table: "People",
                columns: new[] { "SchoolId", "SearchName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MenteeId_State",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MenteeId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MentorId_State",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MentorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_SchoolId_PersonId",
                table: "Memberships",
                columns: new[] { "SchoolId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SchoolId_CaseId_CaseEndsOn",
                table: "IssuedDocuments",
                columns: new[] { "SchoolId", "CaseId", "CaseEndsOn" });

            // Documents registered before belong to the journals that every school has.
            migrationBuilder.Sql("UPDATE IssuedDocuments SET JournalKey = CASE Code WHEN 'D-04' THEN 'orders' WHEN 'D-20' THEN 'conclusions' ELSE Code END WHERE Number IS NOT NULL;");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SchoolId_JournalKey_NumberYear_Number",
                table: "IssuedDocuments",
                columns: new[] { "SchoolId", "JournalKey", "NumberYear", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EfficiencySheets_SchoolId_MentorshipId",
                table: "EfficiencySheets",
                columns: new[] { "SchoolId", "MentorshipId" });

            migrationBuilder.CreateIndex(
                name: "IX_DiaryEntries_SchoolId_MentorshipId_Date_Id",
                table: "DiaryEntries",
                columns: new[] { "SchoolId", "MentorshipId", "Date", "Id" });

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
                name: "IX_DocumentScans_DocumentId",
                table: "DocumentScans",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentScans_SchoolId_DocumentId_AddedAt",
                table: "DocumentScans",
                columns: new[] { "SchoolId", "DocumentId", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftSources_SchoolId_SubjectId",
                table: "DraftSources",
                columns: new[] { "SchoolId", "SubjectId" },
                unique: true);

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
                name: "IX_NomenclatureCases_SchoolId_Index",
                table: "NomenclatureCases",
                columns: new[] { "SchoolId", "Index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderChanges_MentorshipId",
                table: "OrderChanges",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderChanges_NewMentorId",
                table: "OrderChanges",
                column: "NewMentorId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderChanges_NewMentorshipId",
                table: "OrderChanges",
                column: "NewMentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderChanges_OrderId",
                table: "OrderChanges",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderChanges_SchoolId_MentorshipId",
                table: "OrderChanges",
                columns: new[] { "SchoolId", "MentorshipId" });

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationJournals_SchoolId_Key",
                table: "RegistrationJournals",
                columns: new[] { "SchoolId", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseKinds");

            migrationBuilder.DropTable(
                name: "DocumentScans");

            migrationBuilder.DropTable(
                name: "DraftSources");

            migrationBuilder.DropTable(
                name: "JournalKinds");

            migrationBuilder.DropTable(
                name: "OrderChanges");

            migrationBuilder.DropTable(
                name: "NomenclatureCases");

            migrationBuilder.DropTable(
                name: "RegistrationJournals");

            migrationBuilder.DropIndex(
                name: "IX_People_SchoolId_SearchName_Id",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Mentorships_SchoolId_MenteeId_State",
                table: "Mentorships");

            migrationBuilder.DropIndex(
                name: "IX_Mentorships_SchoolId_MentorId_State",
                table: "Mentorships");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_SchoolId_PersonId",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_IssuedDocuments_SchoolId_CaseId_CaseEndsOn",
                table: "IssuedDocuments");

            migrationBuilder.DropIndex(
                name: "IX_IssuedDocuments_SchoolId_JournalKey_NumberYear_Number",
                table: "IssuedDocuments");

            migrationBuilder.DropIndex(
                name: "IX_EfficiencySheets_SchoolId_MentorshipId",
                table: "EfficiencySheets");

            migrationBuilder.DropIndex(
                name: "IX_DiaryEntries_SchoolId_MentorshipId_Date_Id",
                table: "DiaryEntries");

            migrationBuilder.DropColumn(
                name: "CorrectedDocumentId",
                table: "StageAssessments");

            migrationBuilder.DropColumn(
                name: "CorrectionDrafted",
                table: "StageAssessments");

            migrationBuilder.DropColumn(
                name: "CorrectionReason",
                table: "StageAssessments");

            migrationBuilder.DropColumn(
                name: "ElectronicFlowAct",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "ElectronicFlowActOn",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "ClosedFrom",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "CancelledOn",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Duties",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "ForAcademicYear",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "FromOn",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "PreviousCuratorId",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "EndOrderId",
                table: "Mentorships");

            migrationBuilder.DropColumn(
                name: "EndOrderReference",
                table: "Mentorships");

            migrationBuilder.DropColumn(
                name: "ArchivedById",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "ArchivedOn",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "CancelReason",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "CancelledById",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "CancelledOn",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "CaseEndsOn",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "CaseId",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "CaseIndex",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "CaseYear",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "JournalKey",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "ReplacedOn",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "ReplacesId",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "Conditions",
                table: "Consents");

            migrationBuilder.DropColumn(
                name: "ValidUntil",
                table: "Consents");

            migrationBuilder.DropColumn(
                name: "RemindedOn",
                table: "Acknowledgements");

            migrationBuilder.CreateIndex(
                name: "IX_People_SchoolId_SearchName",
                table: "People",
                columns: new[] { "SchoolId", "SearchName" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MenteeId",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MenteeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MentorId",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MentorId" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SchoolId_Code_NumberYear_Number",
                table: "IssuedDocuments",
                columns: new[] { "SchoolId", "Code", "NumberYear", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DiaryEntries_SchoolId_MentorshipId_Date",
                table: "DiaryEntries",
                columns: new[] { "SchoolId", "MentorshipId", "Date" });
        }
    }
}
