using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DocumentCodesAndBlankForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "EnteredById",
                table: "SurveyResponses",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FilledOn",
                table: "SurveyResponses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ScanFileId",
                table: "SurveyResponses",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VerificationCode",
                table: "IssuedDocuments",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "EnteredById",
                table: "DiaryEntries",
                type: "BLOB",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_VerificationCode",
                table: "IssuedDocuments",
                column: "VerificationCode");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BlankForms");

            migrationBuilder.DropIndex(
                name: "IX_IssuedDocuments_VerificationCode",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "EnteredById",
                table: "SurveyResponses");

            migrationBuilder.DropColumn(
                name: "FilledOn",
                table: "SurveyResponses");

            migrationBuilder.DropColumn(
                name: "ScanFileId",
                table: "SurveyResponses");

            migrationBuilder.DropColumn(
                name: "VerificationCode",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "EnteredById",
                table: "DiaryEntries");
        }
    }
}
