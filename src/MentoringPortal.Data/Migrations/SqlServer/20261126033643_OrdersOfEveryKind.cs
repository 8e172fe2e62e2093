using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.SqlServer
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
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Duties",
                table: "Orders",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ForAcademicYear",
                table: "Orders",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FromOn",
                table: "Orders",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PreviousCuratorId",
                table: "Orders",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndOrderId",
                table: "Mentorships",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndOrderReference",
                table: "Mentorships",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Conditions",
                table: "Consents",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidUntil",
                table: "Consents",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OrderChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MentorshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    NoticeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    NewMentorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NewEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SupplementaryAgreement = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    NewMentorshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EarlierEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnnouncedBefore = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
