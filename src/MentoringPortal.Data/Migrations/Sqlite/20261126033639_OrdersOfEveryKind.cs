using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrdersOfEveryKind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ClosedFrom",
                table: "Plans",
                type: "TEXT",
                maxLength: 60,
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OrderChanges");

            migrationBuilder.DropColumn(
                name: "ClosedFrom",
                table: "Plans");

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
                name: "Conditions",
                table: "Consents");

            migrationBuilder.DropColumn(
                name: "ValidUntil",
                table: "Consents");
        }
    }
}
