using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DocumentTextsAndLayout : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DocumentLayouts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FontSize = table.Column<int>(type: "int", nullable: false),
                    LineSpacing = table.Column<int>(type: "int", nullable: false),
                    LeftMargin = table.Column<int>(type: "int", nullable: false),
                    RightMargin = table.Column<int>(type: "int", nullable: false),
                    TopMargin = table.Column<int>(type: "int", nullable: false),
                    BottomMargin = table.Column<int>(type: "int", nullable: false),
                    ShowFounder = table.Column<bool>(type: "bit", nullable: false),
                    ShowContacts = table.Column<bool>(type: "bit", nullable: false),
                    ShowPlace = table.Column<bool>(type: "bit", nullable: false),
                    ActingHeadId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActingPost = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ActingFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ActingTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                name: "DocumentTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTexts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DocumentTextsVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KindId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    AuthorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TextsJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentLayouts");

            migrationBuilder.DropTable(
                name: "DocumentTextsVersions");

            migrationBuilder.DropTable(
                name: "DocumentTexts");
        }
    }
}
